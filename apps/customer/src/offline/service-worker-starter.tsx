'use client';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { useEffect } from 'react';

// A browser that refuses (private windows of some do) leaves an app that needs the network, which it is without this too.
const start = () =>
  void navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);

/** Lets the app open without a network. It waits until the page is ready, because the worker fetches pages ahead. */
export function ServiceWorkerStarter() {
  useEffect(() => {
    if (process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator) return whenIdle(start);
    return undefined;
  }, []);
  return null;
}
