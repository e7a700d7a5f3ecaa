import { AsyncLocalStorage } from 'node:async_hooks';
import type { SessionStatement } from './session-statement';

/** What a request wants to know about the person of its session, for the round trip that reads the session. */
export interface AskedBesides {
  readonly statement: SessionStatement;
  readonly values: readonly unknown[];
}

// Lucia stays the judge of every session: between it and its adapter nothing but the session's id can be handed over.
export const askedBesides = new AsyncLocalStorage<AskedBesides & { answer: unknown }>();
