import type { PaymentGateway } from '@bizcoin/payments';
import type { Ask } from '../books/books';
import { type GatewayFault, recordOf, strangeFault, UNKNOWN_THERE } from './compare-with-gateway';
import { paymentFault } from './payment-fault';
import { PAYMENTS_NAMED, type PaymentRecord } from './payment-record';

/**
 * Whether a difference is still there. The gateway's list is read page by page while the shop goes on, so the two sides
 * of a payment are not of one instant; asked once more, one that merely changed in between agrees.
 */
export async function lookAgain(ask: Ask, gateway: PaymentGateway, fault: GatewayFault, now: Date): Promise<boolean> {
  if (fault.reference === null) return true;
  const theirs = await gateway.fetch(fault.reference);
  const ids = fault.order_id === null || fault.payment_id === null ? [] : [fault.payment_id];
  const records = await ask<PaymentRecord>(PAYMENTS_NAMED, [ids, [fault.reference], now, gateway.name]);
  if (theirs === null) return fault.fault === UNKNOWN_THERE && records.length > 0;
  const ours = recordOf(theirs, records);
  return (ours === undefined ? strangeFault(theirs) : paymentFault(ours, theirs)) !== null;
}
