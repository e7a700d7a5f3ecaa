import { voucherTypes } from '@bizcoin/domain';
import { z } from 'zod';
import { pageInput } from '../input/page';
import { text } from '../input/text';
import { dealerProcedure } from '../procedures/dealer-procedure';
import { listVouchers } from './list-vouchers';
import { voucherCursor, voucherSorts } from './voucher-order';
import { voucherStates } from './voucher-row';

const input = z.strictObject({
  search: text(200).optional(),
  type: z.enum(voucherTypes).optional(),
  state: z.enum(voucherStates).optional(),
  dealerId: z.uuid().optional(),
  sort: z.enum(voucherSorts).default('newest'),
  ...pageInput,
  cursor: z.string().regex(voucherCursor).optional(),
});

export const listVouchersProcedure = dealerProcedure({ level: 0 })
  .input(input)
  .query(({ ctx, input: wanted }) => listVouchers(ctx.deps, { ...wanted, scope: ctx.scope }));
