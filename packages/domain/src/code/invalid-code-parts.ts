/** A violation: a code was asked for with too few random bytes or with a prefix that was never checked. */
export class InvalidCodeParts extends Error {
  override readonly name = 'InvalidCodeParts';
}
