import { VoucherDetail } from '../../../../voucher/voucher-detail';
import { pageTitle } from '../../../page-title';

export const generateMetadata = () => pageTitle('voucher');

export default async function VoucherPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <VoucherDetail voucherId={id} />;
}
