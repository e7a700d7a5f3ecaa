'use client';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import type { LiveState } from './keep-stream';
import { useSharedStream } from './use-shared-stream';

const Live = createContext<LiveState>('opening');

const REREAD_MS = 30_000;

/** Whether changes reach this page by themselves. */
export const useLive = (): LiveState => useContext(Live);

/** How often something important is read again by itself: only while changes are not told. */
export const useRereadMs = (): number | false => (useLive() === 'live' ? false : REREAD_MS);

interface LiveProviderProps {
  readonly url: string;
  /** What is read again when a topic moved. */
  readonly keys: Readonly<Record<string, readonly QueryKey[]>>;
  /** Says who is signed in; read again when the server closes the stream. */
  readonly sessionKey: QueryKey;
  readonly children: ReactNode;
}

/** Keeps what is shown up to date: what moved is read again, in every tab, and everything after a gap. */
export function LiveProvider({ url, keys, sessionKey, children }: LiveProviderProps) {
  const queryClient = useQueryClient();
  const state = useSharedStream({
    url,
    onMoved(topics) {
      const moved = topics === null ? Object.values(keys).flat() : [...topics].flatMap((topic) => keys[topic] ?? []);
      const once = new Map(moved.map((key) => [JSON.stringify(key), key]));
      for (const queryKey of once.values()) void queryClient.invalidateQueries({ queryKey });
    },
    onClosed: () => void queryClient.invalidateQueries({ queryKey: sessionKey }),
  });
  return <Live value={state}>{children}</Live>;
}
