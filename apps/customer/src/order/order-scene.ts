import { isPaid } from '@bizcoin/domain';
import type { Order } from './order-types';

/**
 * What an order's page is about. A pending order is *open* while the customer can pay, *confirming* while the shop finds
 * out what became of the payment, *unknown* when that takes longer, *declined* when it was not taken, *starting* when the
 * gateway could not be reached yet, and *overdue* in the moments between its time and its end.
 */
export type OrderScene =
  | 'open'
  | 'starting'
  | 'confirming'
  | 'unknown'
  | 'declined'
  | 'overdue'
  | 'paid'
  | 'cancelled'
  | 'expired';

interface Moment {
  readonly now: Date;
  /** The customer has just come back from the gateway and says that they paid. */
  readonly saysPaid: boolean;
}

export function orderScene(order: Order, { now, saysPaid }: Moment): OrderScene {
  if (isPaid(order.status)) return 'paid';
  if (order.status === 'cancelled' || order.status === 'expired') return order.status;
  const overdue = now >= new Date(order.expiresAt);
  const payment = order.payments.at(-1);
  switch (payment?.status) {
    case 'authorized':
    case 'capturing':
    case 'captured':
      return 'confirming';
    case 'unknown':
      return 'unknown';
    case 'pending':
      return saysPaid ? 'confirming' : overdue ? 'overdue' : 'open';
    case 'declined':
    case 'cancelled':
      return overdue ? 'overdue' : 'declined';
    default:
      return overdue ? 'overdue' : 'starting';
  }
}

export type UnpaidOrderScene = Exclude<OrderScene, 'paid' | 'cancelled' | 'expired'>;

/** Nothing more happens to it by itself. */
export const isFinalScene = (scene: OrderScene) => scene === 'paid' || scene === 'cancelled' || scene === 'expired';
