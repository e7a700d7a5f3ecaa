import type { Logger } from 'pino';
import { backOff } from '../task/back-off';
import { pause } from '../task/pause';
import type { PolledTask } from '../task/task';

export interface Polling {
  readonly signal: AbortSignal;
  readonly log: Pick<Logger, 'error'>;
  readonly idleMs?: number;
  readonly failureWaitMs?: (failures: number) => number;
}

const IDLE_MS = 250;
/** A task that answers without end may not keep the process busy for ever. */
const BATCHES_AT_A_STRETCH_MAX = 100;

/**
 * Asks a task again and again until the signal: at once while it finds rows, after a breath when it found none, later and
 * later while it fails. A failure is logged and never ends the loop; a batch under way is finished.
 */
export async function pollTask(
  { name, work }: PolledTask,
  { signal, log, idleMs = IDLE_MS, failureWaitMs = backOff }: Polling,
): Promise<void> {
  let failures = 0;
  let batches = 0;
  while (!signal.aborted) {
    try {
      const handled = await work(signal);
      failures = 0;
      batches = handled > 0 ? batches + 1 : 0;
    } catch (failure) {
      failures++;
      batches = 0;
      log.error({ err: failure, task: name, failures }, 'a task failed');
    }
    if (batches === BATCHES_AT_A_STRETCH_MAX) batches = 0;
    await pause(failures > 0 ? failureWaitMs(failures) : batches > 0 ? 0 : idleMs, signal);
  }
}
