import { setTimeout as timer } from 'node:timers/promises';

/** Where one open stream waits for news. Bounded by the number of topics: who reads slowly misses nothing but repetition. */
export interface Seat<Topic extends string> {
  note(topics: readonly Topic[]): void;
  /** What moved since the last answer; waits until something did. Null when the stream is over. */
  next(): Promise<readonly Topic[] | null>;
  end(): void;
}

/** `restMs`: how long at least between two answers, for lists that would otherwise be read again all the time. */
export function createSeat<Topic extends string>(restMs: number): Seat<Topic> {
  const waiting = new Set<Topic>();
  const ended = new AbortController();
  let wake = () => {};
  let restUntil = 0;
  const woken = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return {
    note(topics) {
      for (const topic of topics) waiting.add(topic);
      wake();
    },
    end() {
      ended.abort();
      wake();
    },
    async next() {
      if (waiting.size === 0 && !ended.signal.aborted) await woken();
      const restMsLeft = restUntil - Date.now();
      if (restMsLeft > 0)
        await timer(restMsLeft, undefined, { signal: ended.signal, ref: false }).catch(() => undefined);
      if (ended.signal.aborted) return null;
      restUntil = Date.now() + restMs;
      const topics = [...waiting];
      waiting.clear();
      return topics;
    },
  };
}
