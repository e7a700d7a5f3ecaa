import { accountLengths } from '@bizcoin/domain';
import { z } from 'zod';
import { text } from '../input/text';

const givenPassword = z.string().min(1).max(accountLengths.passwordMax);
const newPassword = z.string().min(accountLengths.passwordMin).max(accountLengths.passwordMax);
export const emailInput = text(accountLengths.email).pipe(z.email());
export const nameInput = text(accountLengths.name);

export const loginInput = z.strictObject({ email: emailInput, password: givenPassword });

export const registerInput = z.strictObject({
  name: nameInput,
  email: emailInput,
  phone: text(accountLengths.phone).optional(),
  password: newPassword,
  dealerCode: text(accountLengths.dealerCode).optional(),
});

export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword });

export const requestResetInput = z.strictObject({ email: emailInput });

/** Any text may be shown as a token: what is none is a link that does not work, not a fault of the form. */
export const resetInput = z.strictObject({ token: z.string().max(200), password: newPassword });
