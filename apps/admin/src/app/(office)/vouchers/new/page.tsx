import { CreateVoucher } from '../../../../voucher/create/create-voucher';
import { pageTitle } from '../../../page-title';

export const generateMetadata = () => pageTitle('newVoucher');

export default function CreateVoucherPage() {
  return <CreateVoucher />;
}
