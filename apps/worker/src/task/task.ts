/** Work that may be repeated and may run in two copies at once. The signal says that the process wants to end. */
export type Work = (signal: AbortSignal) => Promise<unknown>;

/** Work that waits in rows of its own: asked all the time, so that it begins within a blink. */
export interface PolledTask {
  readonly name: string;
  /** How long it waits when there was nothing, in milliseconds. */
  readonly idleMs?: number;
  /** Handles one bounded batch and answers how many rows it handled. */
  readonly work: (signal: AbortSignal) => Promise<number>;
}

/** Work that is due by the clock. */
export interface PeriodicTask {
  readonly name: string;
  readonly every: 'minute' | 'five minutes' | 'night';
  readonly work: Work;
}

export interface Schedule {
  readonly polled: readonly PolledTask[];
  readonly periodic: readonly PeriodicTask[];
}
