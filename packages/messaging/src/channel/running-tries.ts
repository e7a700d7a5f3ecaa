export interface RunningTries {
  /** Runs one try. Its signal ends it when it has taken too long, as a `TimeoutError`, or when all are ended. */
  run<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Ends every try under way: whoever stops must not wait for a server that is slow. */
  endAll(): void;
}

/** The tries of one channel, none of which takes longer than this. */
export function runningTries(timeoutMs: number): RunningTries {
  const running = new Set<AbortController>();
  return {
    async run(work) {
      const ending = new AbortController();
      const late = () => ending.abort(new DOMException('The other side took too long.', 'TimeoutError'));
      const timer = setTimeout(late, timeoutMs);
      running.add(ending);
      try {
        return await work(ending.signal);
      } finally {
        clearTimeout(timer);
        running.delete(ending);
      }
    },
    endAll() {
      for (const ending of running) ending.abort();
    },
  };
}
