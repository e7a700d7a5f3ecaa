import { parseBizcoins } from '@bizcoin/domain';
import { z } from 'zod';

// The currency is the order's: whether an amount has its places is looked at with the order.
const money = z.string().regex(/^(0|[1-9]\d{0,6})(\.\d{1,3})?$/);
const bizcoins = z
  .string()
  .max(16)
  .refine((text) => parseBizcoins(text) !== null);

/** Everything by default; an amount in proportion; or both parts (docs/refunds.md). */
export const wantedRefund = {
  amount: money.optional(),
  cash: money.optional(),
  bizcoins: bizcoins.optional(),
  endPackage: z.boolean().optional(),
  returnDiscount: z.boolean().optional(),
};
