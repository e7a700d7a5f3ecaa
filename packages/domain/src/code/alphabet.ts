/** Crockford base-32: the digits and letters without I, L, O, U, which people confuse or wish they had not read. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
