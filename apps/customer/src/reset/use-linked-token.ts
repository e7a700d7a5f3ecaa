'use client';
import { useEffect, useState } from 'react';
import { takeLinkedToken } from './linked-token';

/** The token this page was opened with; null without one, undefined until the browser has said. */
export function useLinkedToken() {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const take = () => {
      const linked = takeLinkedToken();
      // Taking it empties the address: an empty one never takes a token back.
      setToken((known) => linked ?? known ?? null);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return [token, () => setToken(null)] as const;
}
