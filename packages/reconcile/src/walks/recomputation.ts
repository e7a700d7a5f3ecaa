import type { Ask } from '../books/books';

/** What always holds in the books and is told by the rules themselves: the domain decides again from the raw rows. */
export interface Recomputation {
  readonly id: string;
  readonly title: string;
  /** The rows on which the rules and the books do not agree. */
  faults(ask: Ask): AsyncIterable<object>;
}
