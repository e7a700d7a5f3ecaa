import type { Figure } from './figure';

/** What one benchmark found out. */
export interface Measured {
  readonly bench: string;
  readonly figures: readonly Figure[];
}
