'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** When the oldest of what is on screen was read, in milliseconds since 1970; 0 while nothing is. */
export function useOldestReading(): number {
  const cache = useQueryClient().getQueryCache();
  const subscribe = useCallback((changed: () => void) => cache.subscribe(changed), [cache]);
  const read = () => {
    const times = cache
      .findAll({ type: 'active' })
      .flatMap(({ state }) => (state.dataUpdatedAt ? state.dataUpdatedAt : []));
    return times.length > 0 ? Math.min(...times) : 0;
  };
  return useSyncExternalStore(subscribe, read, () => 0);
}
