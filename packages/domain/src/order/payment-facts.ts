import type { OrderStatus } from './order-status';
import type { PaymentStatus } from './payment-status';

/** Where a payment stands at the gateway (docs/payments.md). */
export const gatewayStatuses = ['open', 'authorized', 'captured', 'declined', 'cancelled'] as const;

export type GatewayStatus = (typeof gatewayStatuses)[number];

/** All that decides what becomes of a payment, under the locks of its order and of itself. */
export interface PaymentFacts {
  readonly order: OrderStatus;
  readonly payment: PaymentStatus;
  /** It took money its order could not use. */
  readonly superseded: boolean;
  /** As the gateway just told, after the locks or before: it only ever moves on. */
  readonly gateway: GatewayStatus;
  /** Another payment of this order took money or still may. */
  readonly otherLive: boolean;
  /** The order's coins and discount are set aside, or it needs none. */
  readonly secured: boolean;
}
