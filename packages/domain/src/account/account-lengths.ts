/** How long what people tell of themselves may be, in characters. Forms and server read the same numbers. */
export const accountLengths = {
  name: 120,
  email: 254,
  phone: 32,
  dealerCode: 40,
  passwordMin: 10,
  // Argon2 takes any length; a bound keeps a request from buying seconds of hashing.
  passwordMax: 256,
} as const;
