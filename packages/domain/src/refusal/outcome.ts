import type { Refusal } from './refusal';

export interface Accepted<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused {
  readonly ok: false;
  readonly refusal: Refusal;
}

/** The answer of every decision. Violations (our bugs) are thrown; an expected "no" is returned, so nobody forgets it. */
export type Outcome<T> = Accepted<T> | Refused;

export const accept = <T>(value: T): Accepted<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): Refused => ({ ok: false, refusal });
