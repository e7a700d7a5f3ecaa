import { OrderDetail } from '../../../../order/order-detail';
import { pageTitle } from '../../../page-title';

export const generateMetadata = () => pageTitle('order');

export default async function OrderPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <OrderDetail orderId={id} />;
}
