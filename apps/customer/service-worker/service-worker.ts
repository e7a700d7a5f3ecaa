import { REFILL } from './refill';
import { createShell } from './shell';

declare const self: ServiceWorkerGlobalScope;
/** The build this worker belongs to: a new one makes another worker of it, which browsers then install. */
declare const __BUILD__: string;

const PATIENCE_MS = 8_000;

const shell = createShell({
  build: __BUILD__,
  caches: self.caches,
  fetch: (request) => self.fetch(request),
  patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
});

// Nobody is asked to close tabs first: pages come from the network whenever there is one, so an old and a new build never mix.
self.addEventListener('install', (event) => event.waitUntil(shell.fill().then(() => self.skipWaiting())));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  await shell.takeOver();
  // Otherwise every visit would wait for this worker to wake up before its page is asked for.
  await self.registration.navigationPreload.enable();
  await self.clients.claim();
}

// The pages that are kept are in the language of the day they were fetched: who changes it wants to read in it offline too.
self.addEventListener('message', (event) => {
  if (event.data === REFILL) event.waitUntil(shell.fill());
});

// Only pages and what they load. An answer of the API belongs to one customer and one moment, and is never kept.
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    const asked = (event.preloadResponse as Promise<Response | undefined>).then((early) => early ?? fetch(request));
    event.respondWith(shell.page(address, asked));
  } else if (address.pathname.startsWith('/_next/static/')) {
    event.respondWith(shell.file(request));
  }
});
