import type { Deps } from '../deps';

const GRACE_SECONDS = 30;

/** Young rows are somebody else's work: whoever made one gets this long to finish it before the reconciler comes by. */
export const graceSecondsOf = ({ graceSeconds = GRACE_SECONDS }: Pick<Deps, 'graceSeconds'>): number => graceSeconds;
