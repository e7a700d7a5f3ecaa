const FIRST_MS = 250;
const LONGEST_MS = 10_000;

/** How long to wait after the n-th failure in a row: doubling up to ten seconds, scattered so that copies do not march in step. */
export const backOff = (failures: number, random: () => number = Math.random): number =>
  Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + random() / 2);
