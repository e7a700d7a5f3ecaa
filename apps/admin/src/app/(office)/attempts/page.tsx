import { AttemptIndex } from '../../../attempt/attempt-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('attempts');

export default function AttemptIndexPage() {
  return <AttemptIndex />;
}
