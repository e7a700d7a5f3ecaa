import type { SessionStatement } from './session-statement';

/** What a request wants to know about the person of its session, for the round trip that reads the session. */
export interface AskedBesides {
  readonly statement: SessionStatement;
  readonly values: readonly unknown[];
}
