'use client';
import { useSyncExternalStore } from 'react';

// Tailwind's `md`: from here on the columns of a comparison stand beside each other.
const WIDE = '(min-width: 48rem)';

function subscribe(changed: () => void): () => void {
  const media = window.matchMedia(WIDE);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

/** Whether there is room for a table. A phone is assumed until the browser has been asked. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => false,
  );
