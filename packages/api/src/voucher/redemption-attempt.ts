/** Who tries which voucher, from where: the input of the preview and of the redemption. */
export interface RedemptionAttempt {
  readonly customerId: string;
  readonly voucher: { readonly code: string } | { readonly voucherId: string };
  readonly ip: string;
  readonly userAgent: string | null;
}
