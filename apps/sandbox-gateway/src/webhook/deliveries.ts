import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventRecord } from '../journal/journal-entry';
import type { Store } from '../store/open-store';
import { retryDelayMs } from './retry-delay';

export type DeliveryMode = 'deliver' | 'drop' | 'hold' | 'duplicate';

export interface Deliveries {
  add(event: EventRecord): void;
  setMode(mode: DeliveryMode, delayMs: number): void;
  /** Delivers what is held, in this order, and answers the ids that were taken; the mode stays. */
  release(order: 'forward' | 'reverse' | readonly string[]): Promise<string[]>;
  /** Nothing is sent after this. What was not delivered waits in the journal. */
  stop(): void;
}

/** Sends one event and answers whether it was taken. Never throws. */
export type Send = (event: EventRecord, stopped: AbortSignal) => Promise<boolean>;

/**
 * Delivers events, those of one payment in their order, those of different payments beside each other. An event that is
 * not taken is tried again later, and meanwhile the next one of its payment waits. What is waiting when the process ends
 * goes on when it starts again.
 */
export function createDeliveries(store: Store, send: Send, now: () => Date): Deliveries {
  const lanes = new Map<string, string[]>();
  const held: string[] = [];
  const stopping = new AbortController();
  // One listener for each payment that waits.
  setMaxListeners(0, stopping.signal);
  const slots = createSlots(PARALLEL_MAX);
  let mode: DeliveryMode = 'deliver';
  let delayMs = 0;
  const isHeld = () => mode === 'hold';
  const isPaused = () => isHeld() || stopping.signal.aborted;

  function add({ id, payment }: EventRecord): void {
    const lane = lanes.get(payment);
    if (lane) {
      lane.push(id);
      return;
    }
    lanes.set(payment, [id]);
    void keepRunning(payment);
  }

  /** A journal that cannot be written now, a full disk, must not silence a payment for ever. */
  async function keepRunning(payment: string): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await run(payment);
        return;
      } catch {
        await pause(JOURNAL_RETRY_MS, undefined, { ref: false });
      }
    }
  }

  /** Works one payment's events off. Ends when there are none, when held, and when stopped. */
  async function run(payment: string): Promise<void> {
    const lane = lanes.get(payment) ?? [];
    for (let id = lane[0]; id !== undefined && !isPaused(); id = lane[0]) {
      const kept = store.event(id);
      if (kept?.delivery.status !== 'waiting') {
        lane.shift();
        continue;
      }
      const waitMs = Math.max(kept.delivery.nextAtMs - now().getTime(), delayMs);
      if (waitMs > 0) await pause(waitMs, undefined, { signal: stopping.signal, ref: false });
      // Held meanwhile, or released by hand.
      if (!isPaused() && store.event(id)?.delivery.status === 'waiting') await slots(() => attempt(id));
    }
    lanes.delete(payment);
    const rest = lane.filter((id) => store.event(id)?.delivery.status === 'waiting');
    if (isHeld()) held.push(...rest);
  }

  async function attempt(id: string): Promise<boolean> {
    const kept = store.event(id);
    if (kept === undefined || stopping.signal.aborted) return false;
    const { event, delivery } = kept;
    if (mode === 'drop') {
      store.keepDelivery({ ...delivery, status: 'dropped' });
      return false;
    }
    const copies = mode === 'duplicate' ? 2 : 1;
    let taken = false;
    for (let copy = 1; copy <= copies; copy++) taken = (await send(event, stopping.signal)) || taken;
    if (stopping.signal.aborted) return false;
    const attempts = delivery.attempts + 1;
    const delay = retryDelayMs(attempts);
    store.keepDelivery({
      event: id,
      status: taken ? 'delivered' : delay === null ? 'given_up' : 'waiting',
      attempts,
      nextAtMs: now().getTime() + (delay ?? 0),
    });
    return taken;
  }

  function resume(): void {
    for (const id of held.splice(0)) {
      const kept = store.event(id);
      if (kept?.delivery.status === 'waiting') add(kept.event);
    }
  }

  for (const { event, delivery } of store.events()) if (delivery.status === 'waiting') add(event);

  return {
    add,
    setMode(next, nextDelayMs) {
      mode = next;
      delayMs = nextDelayMs;
      if (!isHeld()) resume();
    },
    async release(order) {
      const waiting = store.events().filter(({ delivery }) => delivery.status === 'waiting');
      const ids = waiting.map(({ event }) => event.id);
      const chosen = order === 'forward' ? ids : order === 'reverse' ? ids.reverse() : order;
      const taken: string[] = [];
      for (const id of chosen) if (await attempt(id)) taken.push(id);
      return taken;
    },
    stop: () => stopping.abort(),
  };
}

const PARALLEL_MAX = 8;
const JOURNAL_RETRY_MS = 1_000;

/** Lets so many tasks run at once; the others wait their turn. */
function createSlots(max: number) {
  const queue: (() => void)[] = [];
  let busy = 0;
  return async <T>(task: () => Promise<T>): Promise<T> => {
    if (busy >= max) await new Promise<void>((resolve) => queue.push(resolve));
    else busy++;
    try {
      return await task();
    } finally {
      const next = queue.shift();
      if (next) next();
      else busy--;
    }
  };
}
