'use client';
import { makeQueryClient } from '@bizcoin/ui/make-query-client';
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from './api';
import { getQueryKey } from './get-query-key';

const STALE_TIME_MS = 10_000;
const sessionKey = getQueryKey(api.auth.me, undefined, 'query');

export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(() => makeQueryClient({ sessionKey, staleTimeMs: STALE_TIME_MS }));
  return <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>;
}
