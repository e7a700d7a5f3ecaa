'use client';
import { useEffect, useEffectEvent, useState } from 'react';
import { whenIdle } from '../when-idle';
import type { LiveState } from './keep-stream';
import type { PageListener } from './share-with-page';

interface SharedStream extends Omit<PageListener, 'onState'> {
  readonly url: string;
}

/**
 * Listens for as long as the page is there; answers how that stands. What listens is fetched once the page has nothing
 * more urgent to do, and if that fails, when the reader is back; until then pages read by the clock.
 */
export function useSharedStream({ url, onMoved, onClosed }: SharedStream): LiveState {
  const [state, setState] = useState<LiveState>('opening');
  const tellMoved = useEffectEvent(onMoved);
  const tellClosed = useEffectEvent(onClosed);
  useEffect(() => {
    const leaving = new AbortController();
    let stop: (() => void) | null = null;
    const listen = async () => {
      const { shareWithPage } = await import('./share-with-page');
      if (leaving.signal.aborted || stop !== null) return;
      stop = shareWithPage(url, {
        onState: setState,
        onMoved: (topics) => tellMoved(topics),
        onClosed: () => tellClosed(),
      });
    };
    const begin = () => void (stop === null && listen().catch(() => undefined));
    const callOff = whenIdle(begin);
    window.addEventListener('focus', begin, leaving);
    return () => {
      leaving.abort();
      callOff();
      stop?.();
    };
  }, [url]);
  return state;
}
