import { randomBytes } from 'node:crypto';

/** 128 random bits: whoever holds the address of a pay page was given it. */
export const newReference = (prefix: string): string => `${prefix}_${randomBytes(16).toString('hex')}`;
