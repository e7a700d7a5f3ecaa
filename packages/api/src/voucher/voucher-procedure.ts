import { customerSessionBesides, SESSION_PARAMETERS } from '@bizcoin/auth';
import { type FactsJson, readingOf, redemptionFactsOf, redemptionFactsValues } from '@bizcoin/db';
import { z } from 'zod';
import type { Context } from '../context';
import { RefusalError } from '../errors/refusal-error';
import { trpc } from '../trpc';
import type { ArrivedAttempt } from './redemption-attempt';
import { namedVoucher, voucherNamed, voucherNamedWithKey } from './voucher-named';
import { voucherQuestion } from './voucher-question';

const SESSION_AND_FACTS = customerSessionBesides('redemption_facts', redemptionFactsOf(SESSION_PARAMETERS + 1));
const anyNamed = z.union([voucherNamedWithKey, voucherNamed]);

/**
 * Only with a customer's session, for what is asked about one voucher: the facts of its redemption come with the session,
 * because round trips decide how many redemptions there can be. Without a session nothing about a voucher is read.
 */
export const voucherProcedure = trpc.procedure.use(async ({ ctx, getRawInput, next }) => {
  const { deps, request } = ctx;
  const at = performance.now();
  const question = questionOf(ctx, await getRawInput().catch(() => undefined));
  if (question === null) {
    const session = await deps.customerAuth.readSession(request.cookie);
    if (session === null) throw notSignedIn();
    return next({ ctx: { deps, request, session, arrived: undefined as ArrivedAttempt | undefined } });
  }
  const asked = { statement: SESSION_AND_FACTS, values: redemptionFactsValues(question) };
  const read = await deps.customerAuth.readSessionBesides(request.cookie, asked);
  if (read === null) throw notSignedIn();
  const arrived: ArrivedAttempt | undefined = { question, reading: readingOf(read.answer as FactsJson), at };
  return next({ ctx: { deps, request, session: read.session, arrived } });
});

const notSignedIn = () => new RefusalError({ code: 'not_signed_in' });

/** Null for an input that will be refused, or a code that cannot be one: there is nothing to look up. */
function questionOf({ deps, request }: Context, input: unknown) {
  const named = anyNamed.safeParse(input);
  if (!named.success) return null;
  const key = 'key' in named.data ? named.data.key : null;
  return voucherQuestion(deps, { voucher: namedVoucher(named.data), ip: request.ip, key });
}
