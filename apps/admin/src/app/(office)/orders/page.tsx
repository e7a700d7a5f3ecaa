import { OrderIndex } from '../../../order/order-index';
import { pageTitle } from '../../page-title';

export const generateMetadata = () => pageTitle('orders');

export default function OrderIndexPage() {
  return <OrderIndex />;
}
