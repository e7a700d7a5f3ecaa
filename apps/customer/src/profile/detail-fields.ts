import { accountLengths } from '@bizcoin/domain';
import { z } from 'zod/mini';

/** Issues are keys of the `field` messages. */
export const detailFields = z.object({
  name: z.string().check(z.trim(), z.minLength(1, 'nameMissing'), z.maxLength(accountLengths.name, 'tooLong')),
  phone: z.string().check(z.trim(), z.maxLength(accountLengths.phone, 'tooLong')),
});

export type DetailFields = z.input<typeof detailFields>;
