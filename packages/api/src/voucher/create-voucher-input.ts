import { voucherTypes } from '@bizcoin/domain';
import { z } from 'zod';
import { voucherTermsInput as terms } from './voucher-terms-input';

export const createVoucherInput = z.strictObject({
  code: z.string().max(64).optional(),
  prefix: z.string().max(16).optional(),
  type: z.enum(voucherTypes),
  value: z.string().max(32).optional(),
  packageId: z.uuid().optional(),
  usageLimit: terms.usageLimit,
  perCustomerLimit: terms.perCustomerLimit.default(1),
  listed: terms.listed.default(false),
  startsAt: terms.startsAt.optional(),
  expiresOn: terms.expiresOn.optional(),
  timeZone: terms.timeZone.optional(),
  dealerId: terms.dealerId.optional(),
  fundedByDealerId: z.uuid().nullable().optional(),
  holderId: terms.holderId.optional(),
  minPurchase: terms.minPurchase.optional(),
  maxDiscount: terms.maxDiscount.optional(),
  discountValidDays: terms.discountValidDays.optional(),
  grantValidDays: terms.grantValidDays.optional(),
  notes: terms.notes.optional(),
  key: z.uuid().optional(),
});

export type CreateVoucherInput = z.infer<typeof createVoucherInput>;
