import type { ComboboxItem } from '@bizcoin/ui/combobox';
import { z } from 'zod';

/** Who a voucher is for when no dealer is named. */
export const EVERYONE = 'everyone';

const customer = z.custom<ComboboxItem | null>();

/**
 * The changeable terms of a voucher as a form holds them: text as typed, an empty text for "none". What the texts mean
 * is decided by `draftIssues`.
 */
export const voucherTerms = z.object({
  isUnlimited: z.boolean(),
  usageLimit: z.string().trim(),
  perCustomerLimit: z.string().trim(),
  listed: z.boolean(),
  startsAt: z.string(),
  expiresOn: z.string(),
  timeZone: z.string().trim(),
  dealerId: z.string(),
  holder: customer,
  minPurchase: z.string().trim(),
  maxDiscount: z.string().trim(),
  discountValidDays: z.string().trim(),
  grantValidDays: z.string().trim(),
  notes: z.string().trim(),
});

export type VoucherTerms = z.infer<typeof voucherTerms>;
