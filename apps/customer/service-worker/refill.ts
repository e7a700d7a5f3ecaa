/** Asks the worker to fetch the pages it keeps again. */
export const REFILL = 'refill';
