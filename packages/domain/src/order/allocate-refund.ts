import { add, type Bizcoins, isEqual, isGreater, isZero, type Money, subtract, zero } from '../money/amount';
import { bizcoinStep } from '../money/bizcoin-step';
import { formatBizcoins } from '../money/bizcoins';
import { formatMoney } from '../money/money';
import { proportionOf } from '../money/proportion-of';
import { toBizcoins } from '../money/to-bizcoins';
import { toMoney } from '../money/to-money';
import { wholeSteps } from '../money/whole-steps';
import { accept, type Outcome, refuse } from '../refusal/outcome';
import type { RefundFacts, RefundRequest, Tenders } from './refund-facts';
import { refundableOf } from './refundable-of';

export interface RefundAllocation<C extends string> extends Tenders<C> {
  /** Coins of a top-up that are taken back for the cash; zero for a package. */
  readonly takenFromTopUp: Bizcoins;
  /** Everything that was paid has come back with this refund. */
  readonly complete: boolean;
  readonly status: 'partially_refunded' | 'refunded';
}

/**
 * How a refund falls on card and coins (docs/checkout.md). An amount is divided in proportion to what is still there of
 * each, cash half-up and the rest in coins. Refused with `refund_not_possible` beyond what can still come back of either,
 * and with `invalid_input` for nothing at all or a part of a bizcoin step.
 */
export function allocateRefund<C extends string>(
  request: RefundRequest<C>,
  facts: RefundFacts<C>,
): Outcome<RefundAllocation<C>> {
  const left = refundableOf(facts);
  const parts = partsOf(request, left, facts);
  const nothingPaid = isZero(facts.paid.cash) && isZero(facts.paid.bizcoins) && facts.status === 'paid';
  if (parts === null || isBeyond(parts, left) || (isNothing(left) && !nothingPaid)) return notPossible(left, facts);
  if (isNothing(parts) && !(nothingPaid && request === 'all')) return invalid('out_of_range');
  if (!isWholeSteps(parts.bizcoins, facts)) return invalid('malformed');
  const complete =
    isEqual(add(facts.returned.cash, parts.cash), facts.paid.cash) &&
    isEqual(add(facts.returned.bizcoins, parts.bizcoins), facts.paid.bizcoins);
  const takenFromTopUp =
    facts.unspentTopUp === null ? zero<'bizcoin'>() : toBizcoins(parts.cash, facts.rate, facts.currency);
  return accept({ ...parts, takenFromTopUp, complete, status: complete ? 'refunded' : 'partially_refunded' });
}

/** `null` where the amount is more than both parts together. */
function partsOf<C extends string>(
  request: RefundRequest<C>,
  left: Tenders<C>,
  { rate, currency }: RefundFacts<C>,
): Tenders<C> | null {
  if (request === 'all') return left;
  if (!('amount' in request)) return { bizcoins: request.bizcoins, cash: request.cash };
  const total: Money<C> = add(left.cash, toMoney(left.bizcoins, rate, currency));
  if (isGreater(request.amount, total)) return null;
  const cash = proportionOf(request.amount, left.cash, total, currency);
  return { bizcoins: toBizcoins(subtract(request.amount, cash), rate, currency), cash };
}

const isNothing = <C extends string>({ bizcoins, cash }: Tenders<C>) => isZero(bizcoins) && isZero(cash);

const isBeyond = <C extends string>(parts: Tenders<C>, left: Tenders<C>) =>
  isGreater(parts.bizcoins, left.bizcoins) || isGreater(parts.cash, left.cash);

const isWholeSteps = <C extends string>(coins: Bizcoins, { rate, currency }: RefundFacts<C>) =>
  isEqual(wholeSteps(coins, bizcoinStep(rate, currency)), coins);

const notPossible = <C extends string>({ bizcoins, cash }: Tenders<C>, { currency }: RefundFacts<C>) =>
  refuse({
    code: 'refund_not_possible',
    refundable: { bizcoins: formatBizcoins(bizcoins), cash: formatMoney(cash, currency) },
  });

const invalid = (code: 'out_of_range' | 'malformed') =>
  refuse({ code: 'invalid_input', issues: [{ path: code === 'malformed' ? 'bizcoins' : 'amount', code }] });
