'use client';
import { useEffect } from 'react';

const start = () => void navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });

/** Lets the app open without a network. It waits until the page is ready, because it fetches pages ahead. */
export function ServiceWorkerStarter() {
  useEffect(() => {
    if (process.env['NODE_ENV'] !== 'production' || !('serviceWorker' in navigator)) return;
    if (document.readyState === 'complete') return start();
    window.addEventListener('load', start, { once: true });
    return () => window.removeEventListener('load', start);
  }, []);
  return null;
}
