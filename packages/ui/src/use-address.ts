'use client';
import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/** The page's state in its address: what is chosen survives a reload, and can be sent on as a link. */
export function useAddress() {
  const params = useSearchParams();
  const change = useCallback((changes: Record<string, string | null>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    window.history.replaceState(null, '', next.size > 0 ? `?${next}` : window.location.pathname);
  }, []);
  return { params, change };
}
