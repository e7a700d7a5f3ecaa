import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { placeOrder } from './place-order';
import { packageToBuy } from './purchase-input';

const input = z.strictObject({
  ...packageToBuy,
  discountId: z
    .union([z.literal('best'), z.uuid()])
    .nullable()
    .optional(),
  quoteId: z.string().min(1).max(4_096),
  key: z.uuid(),
});

export const placeOrderProcedure = customerProcedure
  .input(input)
  .mutation(async ({ ctx, input: placement }) =>
    valueOrThrow(await placeOrder(ctx.deps, { ...placement, customerId: ctx.session.user.id })),
  );
