import { isEmailAddress } from '@bizcoin/auth';
import { z } from 'zod';
import { emailInput, nameInput } from '../auth/sign-in-input';

/** Somebody who is to be staff. What this accepts, signing in accepts too (docs/accounts.md). */
export const newStaffInput = z.strictObject({
  email: emailInput.refine(isEmailAddress),
  name: nameInput,
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]),
});

export type NewStaff = z.output<typeof newStaffInput>;
