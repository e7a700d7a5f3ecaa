import type { OrderStatus, PaymentStatus, RefundStatus } from '@bizcoin/domain';

/** An order with its parts and its attempts to pay, for whoever may see it (docs/api.md). */
export interface OrderView {
  readonly id: string;
  readonly kind: 'package' | 'top_up';
  readonly status: OrderStatus;
  readonly package: {
    readonly id: string;
    readonly name: string;
    readonly messages: number;
    readonly days: number;
  } | null;
  readonly topUpBizcoins: string | null;
  readonly currency: string;
  readonly list: string;
  readonly discount: string;
  readonly discountId: string | null;
  readonly bizcoins: string;
  readonly bizcoinsValue: string;
  readonly cash: string;
  readonly refundedCash: string;
  readonly refundedBizcoins: string;
  /** Coins and discount are set aside for it now. */
  readonly secured: boolean;
  readonly createdAt: string;
  /** Until then it can be paid. */
  readonly expiresAt: string;
  readonly paidAt: string | null;
  readonly endedAt: string | null;
  readonly payments: readonly PaymentView[];
  readonly refunds: readonly RefundView[];
  readonly subscription: { readonly id: string; readonly endsAt: string; readonly messagesUsed: number } | null;
}

/** One attempt to collect the cash part. `redirectUrl` is where the customer completes it, while that is possible. */
export interface PaymentView {
  readonly id: string;
  readonly status: PaymentStatus;
  readonly amount: string;
  readonly redirectUrl: string | null;
  readonly failureReason: string | null;
  readonly createdAt: string;
}

export interface RefundView {
  readonly id: string;
  readonly status: RefundStatus;
  readonly cash: string;
  readonly bizcoins: string;
  readonly createdAt: string;
}
