import {
  accept,
  allocateRefund,
  bizcoins,
  formatBizcoins,
  formatMoney,
  type Outcome,
  parseMoney,
  type RefundAllocation,
  type RefundEffects,
  type RefundRequest,
  refundEffects,
  refuse,
} from '@bizcoin/domain';
import type { Refundable } from './read-refundable';

/** What an admin asks for, as the wire writes it: everything, an amount in proportion, or both parts. */
export interface WantedRefund {
  readonly amount?: string | undefined;
  readonly cash?: string | undefined;
  readonly bizcoins?: string | undefined;
  readonly endPackage?: boolean | undefined;
  readonly returnDiscount?: boolean | undefined;
}

export interface DecidedRefund {
  readonly allocation: RefundAllocation<string>;
  readonly effects: RefundEffects;
}

/** Preview and refund ask here, so what is shown is what is done (docs/refunds.md). Refuses as `allocateRefund` does. */
export function decideRefund(wanted: WantedRefund, refundable: Refundable): Outcome<DecidedRefund> {
  const { facts, messagesUsed, discounted, packageEnded } = refundable;
  const request = requestOf(wanted, facts.currency);
  if (!request.ok) return request;
  const allocation = allocateRefund(request.value, facts);
  if (!allocation.ok) return allocation;
  const decision = { endPackage: wanted.endPackage === true, returnDiscount: wanted.returnDiscount === true };
  const effects = refundEffects({ complete: allocation.value.complete, messagesUsed, discounted, decision });
  return accept({
    allocation: allocation.value,
    effects: { ...effects, endPackage: effects.endPackage && !packageEnded },
  });
}

function requestOf({ amount, cash, bizcoins: coins }: WantedRefund, currency: string): Outcome<RefundRequest<string>> {
  if (amount === undefined && cash === undefined && coins === undefined) return accept('all');
  const [path, text] = amount === undefined ? ['cash', cash ?? '0'] : ['amount', amount];
  const parsed = parseMoney(text, currency);
  if (parsed === null) return refuse({ code: 'invalid_input', issues: [{ path, code: 'malformed' }] });
  return accept(amount === undefined ? { cash: parsed, bizcoins: bizcoins(coins ?? '0') } : { amount: parsed });
}

/** The parts as the wire writes them. */
export const partsOf = ({ cash, bizcoins: coins, takenFromTopUp }: RefundAllocation<string>, currency: string) => ({
  cash: formatMoney(cash, currency),
  bizcoins: formatBizcoins(coins),
  takenFromTopUp: formatBizcoins(takenFromTopUp),
});
