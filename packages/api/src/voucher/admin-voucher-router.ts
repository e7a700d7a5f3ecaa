import { router } from '../trpc';
import { createVoucherProcedure } from './create-voucher.procedure';
import { getVoucherProcedure } from './get-voucher.procedure';
import { listRedemptionsProcedure } from './list-redemptions.procedure';
import { listVouchersProcedure } from './list-vouchers.procedure';
import { revealVoucherProcedure } from './reveal-voucher.procedure';
import { rollBackRedemptionProcedure } from './roll-back-redemption.procedure';
import { setVoucherActiveProcedure } from './set-voucher-active.procedure';
import { updateVoucherProcedure } from './update-voucher.procedure';

export const adminVoucherRouter = router({
  list: listVouchersProcedure,
  get: getVoucherProcedure,
  create: createVoucherProcedure,
  update: updateVoucherProcedure,
  setActive: setVoucherActiveProcedure,
  reveal: revealVoucherProcedure,
  redemptions: listRedemptionsProcedure,
  rollback: rollBackRedemptionProcedure,
});
