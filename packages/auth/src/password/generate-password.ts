import { randomBytes } from 'node:crypto';

const BYTES = 18;

/** A password nobody has to think of: 24 characters, 144 random bits. */
export const generatePassword = (): string => randomBytes(BYTES).toString('base64url');
