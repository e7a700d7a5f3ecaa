/** How far the time of a signature may be from ours, either way: older is a replay, younger a forged or broken clock. */
export const SIGNATURE_TOLERANCE_SECONDS = 300;

export const isTimely = (signedAtSeconds: number, now: Date): boolean =>
  Math.abs(Math.floor(now.getTime() / 1000) - signedAtSeconds) <= SIGNATURE_TOLERANCE_SECONDS;
