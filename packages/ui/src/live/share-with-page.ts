import type { LiveState } from './keep-stream';
import { shareStream } from './share-stream';

export interface PageListener {
  readonly onState: (state: LiveState) => void;
  /** Topics that moved; null means that any may have. */
  readonly onMoved: (topics: ReadonlySet<string> | null) => void;
  readonly onClosed: () => void;
}

// Several topics that moved together are one reason to read.
const COLLECT_MS = 20;

/** Listens, with the other tabs, while this page is in use. Answers how to stop. */
export function shareWithPage(url: string, { onState, onMoved, onClosed }: PageListener): () => void {
  let topics: Set<string> | null = new Set<string>();
  let collecting: ReturnType<typeof setTimeout> | undefined;
  const collect = (topic: string | null) => {
    if (topic === null) topics = null;
    else topics?.add(topic);
    collecting ??= setTimeout(() => {
      const moved = topics;
      topics = new Set();
      collecting = undefined;
      onMoved(moved);
    }, COLLECT_MS);
  };
  const listen = () => shareStream(url, { onState, onTopic: collect, onGap: () => collect(null), onClosed });
  let stream = listen();
  const leaving = new AbortController();
  const { signal } = leaving;
  // A connection from before a loss of network may seem to be there and be dead.
  window.addEventListener('online', () => stream.wake({ anew: true }), { signal });
  window.addEventListener('focus', () => stream.wake(), { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && stream.wake(), {
    signal,
  });
  // A page that is put aside for the way back lets others listen, and starts again when it is shown.
  window.addEventListener('pagehide', () => stream.stop(), { signal });
  window.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      stream = listen();
      collect(null);
    },
    { signal },
  );
  return () => {
    leaving.abort();
    clearTimeout(collecting);
    stream.stop();
  };
}
