import { canonicalEmail } from './canonical-email';

const LENGTH_MAX = 254;
const SHAPE = /^[^\s@+\p{Cc}]+@[^\s@+\p{Cc}]+$/u;

/**
 * Whether an address can name an account at all. Looser than what forms ask for on purpose: it only keeps out what the
 * database would refuse, such as NUL bytes, and addresses that would all fall together (`+tag@…`).
 */
export const isEmailAddress = (text: string): boolean =>
  text.trim().length <= LENGTH_MAX && SHAPE.test(canonicalEmail(text));
