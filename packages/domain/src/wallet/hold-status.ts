import type { Steps } from '../state/steps';

export const holdStatuses = ['open', 'captured', 'voided'] as const;

export type HoldStatus = (typeof holdStatuses)[number];

/** A hold is resolved once (docs/bizcoins.md); the database refuses any other change of it. */
export const holdSteps = [
  ['open', 'captured'],
  ['open', 'voided'],
] as const satisfies Steps<HoldStatus>;
