import { z } from 'zod';
import { text } from '../input/text';

const PASSWORD_LENGTH_MIN = 10;
// Argon2 takes any length; a bound keeps a request from buying seconds of hashing.
const PASSWORD_LENGTH_MAX = 256;

const givenPassword = z.string().min(1).max(PASSWORD_LENGTH_MAX);
const newPassword = z.string().min(PASSWORD_LENGTH_MIN).max(PASSWORD_LENGTH_MAX);
export const emailInput = text(254).pipe(z.email());
export const nameInput = text(120);

export const loginInput = z.strictObject({ email: emailInput, password: givenPassword });

export const registerInput = z.strictObject({
  name: nameInput,
  email: emailInput,
  phone: text(32).optional(),
  password: newPassword,
  dealerCode: text(40).optional(),
});

export const changePasswordInput = z.strictObject({ currentPassword: givenPassword, newPassword });
