import { z } from 'zod';
import { valueOrThrow } from '../errors/refusal-error';
import { text } from '../input/text';
import { customerProcedure } from '../procedures/customer-procedure';
import { router } from '../trpc';
import { getRating } from './get-rating';
import { rateExperience } from './rate-experience';

const COMMENT_MAX = 1_000;

const redemption = { redemptionId: z.uuid() };
const order = { orderId: z.uuid() };
const opinion = { score: z.number().int().min(1).max(5), comment: text(COMMENT_MAX).nullable().optional() };

export const feedbackRouter = router({
  get: customerProcedure
    .input(z.union([z.strictObject(redemption), z.strictObject(order)]))
    .query(async ({ ctx, input }) =>
      valueOrThrow(await getRating(ctx.deps, { customerId: ctx.session.user.id, subject: input })),
    ),
  rate: customerProcedure
    .input(z.union([z.strictObject({ ...redemption, ...opinion }), z.strictObject({ ...order, ...opinion })]))
    .mutation(async ({ ctx, input: { score, comment, ...subject } }) =>
      valueOrThrow(await rateExperience(ctx.deps, { customerId: ctx.session.user.id, subject, score, comment })),
    ),
});
