const AFTER_MS = 2_000;

/** Runs a task when the page is there, its first answers are in, and nothing urgent is left. Answers how to call it off. */
export function whenIdle(task: () => void): () => void {
  let idle: number | null = null;
  const timer = window.setTimeout(() => {
    // Safari has no such call; there, two seconds have to be enough.
    if ('requestIdleCallback' in window) idle = window.requestIdleCallback(task);
    else task();
  }, AFTER_MS);
  return () => {
    window.clearTimeout(timer);
    if (idle !== null) window.cancelIdleCallback(idle);
  };
}
