import { AccountPage } from '../../../account/account-page';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('account');

export default function OwnAccountPage() {
  return <AccountPage />;
}
