/**
 * Nobody knows whether the call happened: a time-out, a cut line, an answer of 5xx or 429, or one that cannot be read.
 * Also where the gateway does not accept our key: what it did with earlier calls is as unknown as before. Ask again with
 * the same key.
 */
export class GatewayUnreachable extends Error {
  override readonly name = 'GatewayUnreachable';
}

/** The gateway understood the call and certainly did not do it. `code` is its own word for why. */
export class GatewayRefusal extends Error {
  override readonly name = 'GatewayRefusal';

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The gateway refused: ${code}`, options);
  }
}
