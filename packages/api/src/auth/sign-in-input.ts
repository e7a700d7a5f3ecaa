import { accountLengths, languages } from '@bizcoin/domain';
import { z } from 'zod';
import { text } from '../input/text';
import { timeZone } from '../input/time-zone';

const givenPassword = z.string().min(1).max(accountLengths.passwordMax);
const newPassword = z.string().min(accountLengths.passwordMin).max(accountLengths.passwordMax);
export const emailInput = text(accountLengths.email).pipe(z.email());
export const nameInput = text(accountLengths.name);
const phoneInput = text(accountLengths.phone);

export const loginInput = z.strictObject({ email: emailInput, password: givenPassword });

export const registerInput = z.strictObject({
  name: nameInput,
  email: emailInput,
  phone: phoneInput.optional(),
  password: newPassword,
  dealerCode: text(accountLengths.dealerCode).optional(),
});

export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword });

export const requestResetInput = z.strictObject({ email: emailInput });

/** Any text may be shown as a token: what is none is a link that does not work, not a fault of the form. */
export const resetInput = z.strictObject({ token: z.string().max(200), password: newPassword });

/** Absent leaves a field as it is; null clears it. */
export const updateProfileInput = z.strictObject({
  name: nameInput.optional(),
  phone: phoneInput.nullable().optional(),
  locale: z.enum(languages).nullable().optional(),
  timeZone: timeZone.nullable().optional(),
});

export const endSessionInput = z.strictObject({ id: z.string().regex(/^[0-9a-f]{64}$/) });
