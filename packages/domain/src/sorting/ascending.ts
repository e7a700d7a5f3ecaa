/** Compares by code unit and never by locale, so that two processes always sort alike. */
export const ascending = <T extends number | string>(one: T, other: T): number =>
  one < other ? -1 : one > other ? 1 : 0;
