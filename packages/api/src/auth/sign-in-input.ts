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
