import { Overview } from '../../overview/overview';
import { pageTitle } from '../page-title';

export const generateMetadata = () => pageTitle('overview');

export default function OverviewPage() {
  return <Overview />;
}
