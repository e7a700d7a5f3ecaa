import { CustomerDetail } from '../../../../customer/customer-detail';
import { pageTitle } from '../../../page-title';

export const generateMetadata = () => pageTitle('customer');

export default async function CustomerPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <CustomerDetail customerId={id} />;
}
