/**
 * How often a value of one sample is larger than one of another, ties counted half: 0.5 when nothing tells them apart,
 * near 0 or 1 when their sender could be guessed from it. It knows ranks only, so that a slow moment moves it little.
 */
export function largerShare(one: readonly number[], other: readonly number[]): number {
  const larger = one.flatMap((left) => other.map((right) => Math.sign(left - right)));
  return 0.5 + larger.reduce((sum, sign) => sum + sign, 0) / (2 * larger.length);
}
