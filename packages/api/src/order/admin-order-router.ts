import { previewRefundProcedure } from '../refund/preview-refund.procedure';
import { refundOrderProcedure } from '../refund/refund-order.procedure';
import { router } from '../trpc';
import { getAnyOrderProcedure } from './get-any-order.procedure';
import { listAllOrdersProcedure } from './list-all-orders.procedure';

export const adminOrderRouter = router({
  list: listAllOrdersProcedure,
  get: getAnyOrderProcedure,
  refundPreview: previewRefundProcedure,
  refund: refundOrderProcedure,
});
