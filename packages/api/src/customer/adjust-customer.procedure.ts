import { z } from 'zod';
import { actorOf } from '../audit/actor';
import { valueOrThrow } from '../errors/refusal-error';
import { reason } from '../input/text';
import { adminProcedure } from '../procedures/admin-procedure';
import { adjustCustomer } from './adjust-customer';

const AMOUNT_LENGTH_MAX = 20;

const input = z.strictObject({
  customerId: z.uuid(),
  amount: z.string().max(AMOUNT_LENGTH_MAX),
  reason,
  key: z.uuid(),
});

export const adjustCustomerProcedure = adminProcedure({ level: 2 })
  .input(input)
  .mutation(async ({ ctx, input: request }) =>
    valueOrThrow(await adjustCustomer(ctx.deps, { ...request, actor: actorOf(ctx) })),
  );
