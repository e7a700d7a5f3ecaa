import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { packageToBuy } from './purchase-input';
import { quoteCheckout } from './quote-checkout';

const input = z.strictObject({
  ...packageToBuy,
  discountId: z
    .union([z.literal('best'), z.uuid()])
    .nullable()
    .default('best'),
});

export const quoteCheckoutProcedure = customerProcedure
  .input(input)
  .query(async ({ ctx, input: asked }) =>
    valueOrThrow(await quoteCheckout(ctx.deps, { customerId: ctx.session.user.id, input: asked })),
  );
