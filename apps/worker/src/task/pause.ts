import { setTimeout as timer } from 'node:timers/promises';

/** Waits, but not past the signal. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await timer(ms, undefined, { signal });
  } catch (failure) {
    if (!signal.aborted) throw failure;
  }
}
