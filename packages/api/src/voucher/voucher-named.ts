import { z } from 'zod';

// Longer than any code on purpose: what is wrong with a code is the domain's to say, not the parser's.
const CODE_LENGTH_MAX = 10_000;

const byCode = z.strictObject({ code: z.string().max(CODE_LENGTH_MAX), voucherId: z.undefined().optional() });
const byId = z.strictObject({ voucherId: z.uuid(), code: z.undefined().optional() });

/** A voucher named by its code, or by its id when it is assigned or listed. */
export const voucherNamed = z.union([byCode, byId]);

export const voucherNamedWithKey = z.union([byCode.extend({ key: z.uuid() }), byId.extend({ key: z.uuid() })]);

export const namedVoucher = (input: z.infer<typeof voucherNamed>) =>
  input.code === undefined ? { voucherId: input.voucherId } : { code: input.code };
