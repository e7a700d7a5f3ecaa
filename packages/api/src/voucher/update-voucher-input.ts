import { z } from 'zod';
import { reason } from '../input/text';
import { voucherTermsInput } from './voucher-terms-input';

/** Absent fields stay as they are; null clears one. */
export const updateVoucherInput = z
  .strictObject(voucherTermsInput)
  .partial()
  .extend({ voucherId: z.uuid(), version: z.number().int().min(1), reason: reason.optional() });

export type UpdateVoucherInput = z.infer<typeof updateVoucherInput>;
