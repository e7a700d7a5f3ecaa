'use client';
import { useEffect, useState } from 'react';

const STORED_AS = 'asked-for-ratings';
const REMEMBERED_MAX = 200;

function asked(): string[] {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(STORED_AS) ?? '[]');
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  } catch {
    // Storage that is forbidden or spoilt remembers nothing: at worst somebody is asked again.
    return [];
  }
}

/** Whether to ask about this thing: true for the one time it is shown on this device, whatever the customer answers. */
export function useAskOnce(id: string): boolean {
  const [ask] = useState(() => !asked().includes(id));
  useEffect(() => {
    if (!ask) return;
    try {
      const remembered = [...asked().filter((other) => other !== id), id].slice(-REMEMBERED_MAX);
      window.localStorage.setItem(STORED_AS, JSON.stringify(remembered));
    } catch {
      // As above.
    }
  }, [ask, id]);
  return ask;
}
