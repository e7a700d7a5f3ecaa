import { router } from '../trpc';
import { getShelfProcedure } from './get-shelf.procedure';
import { listAlternativesProcedure } from './list-alternatives.procedure';
import { listHistoryProcedure } from './list-history.procedure';
import { previewVoucherProcedure } from './preview-voucher.procedure';
import { redeemVoucherProcedure } from './redeem-voucher.procedure';

export const customerVoucherRouter = router({
  preview: previewVoucherProcedure,
  redeem: redeemVoucherProcedure,
  history: listHistoryProcedure,
  shelf: getShelfProcedure,
  alternatives: listAlternativesProcedure,
});
