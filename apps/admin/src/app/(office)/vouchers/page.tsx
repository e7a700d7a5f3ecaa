import { VoucherIndex } from '../../../voucher/voucher-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('vouchers');

export default function VoucherIndexPage() {
  return <VoucherIndex />;
}
