export interface LockPlace {
  /** Gives the lock back, or waits for it no longer. */
  leave(): void;
}

interface LockPlaceOptions {
  /** Takes it at once, whoever has it. */
  readonly steal: boolean;
  readonly onTaken: () => void;
  /** Another tab has taken it away. */
  readonly onLost: () => void;
}

/** A place in the line for a lock that all tabs of a browser share; it falls to the next when its tab is closed. */
export function lockPlace(name: string, { steal, onTaken, onLost }: LockPlaceOptions): LockPlace {
  const waiting = new AbortController();
  let taken = false;
  let left = false;
  let release = () => waiting.abort();
  const hold = () => {
    if (left) return;
    taken = true;
    onTaken();
    return new Promise<void>((resolve) => {
      release = resolve;
    });
  };
  // Who steals does not wait, and the browser refuses a signal then.
  navigator.locks.request(name, steal ? { steal } : { signal: waiting.signal }, hold).catch(() => {
    if (taken && !left) onLost();
  });
  return {
    leave() {
      left = true;
      release();
    },
  };
}
