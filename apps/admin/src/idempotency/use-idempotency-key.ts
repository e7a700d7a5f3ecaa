'use client';
import { useMemo, useRef } from 'react';

/**
 * The key under which one intended change is sent (docs/idempotency.md). The same input keeps its key, so that trying
 * again after a lost answer cannot act twice; other input, or a success, gets a new one.
 */
export function useIdempotencyKey() {
  const held = useRef<{ input: string; key: string } | null>(null);
  return useMemo(
    () => ({
      keyFor: (input: object): string => {
        const text = JSON.stringify(input);
        if (held.current?.input !== text) held.current = { input: text, key: crypto.randomUUID() };
        return held.current.key;
      },
      renew: () => {
        held.current = null;
      },
    }),
    [],
  );
}
