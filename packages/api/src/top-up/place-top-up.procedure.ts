import { isZero, parseBizcoins } from '@bizcoin/domain';
import { z } from 'zod';
import { bizcoinAmount } from '../checkout/purchase-input';
import { valueOrThrow } from '../errors/refusal-error';
import { customerProcedure } from '../procedures/customer-procedure';
import { placeTopUp } from './place-top-up';

const moreThanNone = bizcoinAmount.refine((text) => {
  const coins = parseBizcoins(text);
  return coins !== null && !isZero(coins);
});

export const placeTopUpProcedure = customerProcedure
  .input(z.strictObject({ amount: moreThanNone, key: z.uuid() }))
  .mutation(async ({ ctx, input }) =>
    valueOrThrow(await placeTopUp(ctx.deps, { ...input, customerId: ctx.session.user.id })),
  );
