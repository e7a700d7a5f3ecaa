/** How many random symbols a generated code has: 60 bits. */
export const RANDOM_SYMBOLS = 12;

// Written over normalised text, where the letters I, L and O no longer occur; U is refused so that a prefix stays in
// Crockford base-32. One letter before the 13 symbols is no prefix, so 14 symbols are never a code.
export const prefixShape = /^[A-HJKMNP-TV-Z]{2,8}$/;
export const generatedShape =
  /^(?<prefix>[A-HJKMNP-TV-Z]{2,8})?(?<random>[0-9A-HJKMNP-TV-Z]{12})(?<check>[0-9A-HJKMNP-TV-Z])$/;
export const vanityShape = /^[A-Z0-9]{4,12}$/;
