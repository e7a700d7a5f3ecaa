import { createHash } from 'node:crypto';

// 32 bytes as base64url. Anything else never reaches the database.
const SHAPE = /^[A-Za-z0-9_-]{43}$/;

export const isResetToken = (text: string): boolean => SHAPE.test(text);

/** Only this is stored: a dump of the table sets no password. The token has 256 random bits, so no salt is needed. */
export const resetTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
