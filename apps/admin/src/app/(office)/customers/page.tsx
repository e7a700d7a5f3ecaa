import { CustomerIndex } from '../../../customer/customer-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('customers');

export default function CustomerIndexPage() {
  return <CustomerIndex />;
}
