import type { Database } from '../database';
import type { Transaction } from './in-transaction';

/** Runs one statement and answers its rows, on the pool or inside a transaction alike. */
export type Query = Database['sql'];

/**
 * A transaction as something to ask: the same text then serves inside and outside of one. Parameters arrive as text, so
 * every one of another type is cast in the statement.
 */
export const queryIn =
  (tx: Transaction): Query =>
  (_name, text, values) =>
    tx.$queryRawUnsafe(text, ...values);
