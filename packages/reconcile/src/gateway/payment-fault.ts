import { money } from '@bizcoin/domain';
import type { GatewayPayment } from '@bizcoin/payments';
import type { PaymentRecord } from './payment-record';

/**
 * Where our books and the gateway's differ about one payment, in words; `null` if they agree. Money under way is no
 * fault: it is decided by the next pass, or overdue and named as that.
 */
export function paymentFault(ours: PaymentRecord, theirs: GatewayPayment): string | null {
  if (ours.gateway_reference !== theirs.reference)
    return ours.gateway_reference === null && ours.in_flight
      ? null
      : `the gateway has a second payment for it: ${theirs.reference}`;
  if (ours.currency !== theirs.currency || differ(ours, ours.amount, theirs.amount))
    return `we asked for ${ours.amount} ${ours.currency}, the gateway for ${theirs.amount} ${theirs.currency}`;
  if (ours.in_flight) return null;
  if (differ(ours, ours.captured, theirs.captured))
    return `captured ${ours.captured} here, ${theirs.captured} at the gateway`;
  if (theirs.status === 'authorized') return `${theirs.amount} is still set aside at the gateway, ${ours.status} here`;
  if (refundedElsewhere(ours, theirs))
    return `refunded ${ours.refunded} of ${ours.refund_reserved} promised here, ${theirs.refunded} at the gateway`;
  if (differ(ours, ours.disputed, theirs.disputed))
    return `disputed ${ours.disputed} here, ${theirs.disputed} at the gateway`;
  return null;
}

/** A refund that is promised may already have been sent; more than promised, or less than booked, may not. */
function refundedElsewhere(ours: PaymentRecord, theirs: GatewayPayment): boolean {
  const [booked, promised, sent] = [ours.refunded, ours.refund_reserved, theirs.refunded].map((amount) =>
    money(amount, ours.currency),
  );
  return booked === undefined || promised === undefined || sent === undefined || sent.lt(booked) || sent.gt(promised);
}

const differ = ({ currency }: PaymentRecord, one: string, other: string) =>
  !money(one, currency).eq(money(other, currency));
