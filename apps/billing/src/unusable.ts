/** What a script was given cannot be worked with: its input, its configuration, or what that points to. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}
