import type { RedemptionQuestion, RedemptionReading } from '@bizcoin/db';

/** Who tries which voucher, from where: the input of the preview and of the redemption. */
export interface RedemptionAttempt {
  readonly customerId: string;
  readonly voucher: { readonly code: string } | { readonly voucherId: string };
  readonly ip: string;
  readonly userAgent: string | null;
  /** What was read about it together with the session. Whoever has none reads it first. */
  readonly arrived?: ArrivedAttempt | undefined;
}

export interface ArrivedAttempt {
  readonly question: RedemptionQuestion;
  readonly reading: RedemptionReading;
  /** `performance.now()` when the call came in. */
  readonly at: number;
}
