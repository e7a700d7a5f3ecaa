import { router } from '../trpc';
import { cancelOrderProcedure } from './cancel-order.procedure';
import { getOrderProcedure } from './get-order.procedure';
import { listOrdersProcedure } from './list-orders.procedure';
import { placeOrderProcedure } from './place-order.procedure';
import { quoteCheckoutProcedure } from './quote-checkout.procedure';
import { retryOrderProcedure } from './retry-order.procedure';

export const checkoutRouter = router({
  quote: quoteCheckoutProcedure,
  place: placeOrderProcedure,
  get: getOrderProcedure,
  retry: retryOrderProcedure,
  cancel: cancelOrderProcedure,
  orders: listOrdersProcedure,
});
