/** A violation: code handed over text that it should have checked. What a person typed goes through a `parse…`. */
export class InvalidAmount extends Error {
  override readonly name = 'InvalidAmount';

  constructor(text: string, expected: string) {
    super(`${JSON.stringify(text)} is not ${expected}`);
  }
}
