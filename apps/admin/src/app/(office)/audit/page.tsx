import { AuditIndex } from '../../../audit/audit-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('audit');

export default function AuditIndexPage() {
  return <AuditIndex />;
}
