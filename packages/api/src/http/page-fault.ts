import type { IncomingMessage } from 'node:http';

/**
 * The status that answers a request which no page is meant for, or null: pages are only read, at an address that begins
 * with one slash. Nothing else reaches what renders them, which would take it for an action or for another host.
 */
export function pageFault({ method, url = '' }: Pick<IncomingMessage, 'method' | 'url'>): 400 | 404 | 405 | null {
  if (method !== 'GET' && method !== 'HEAD') return 405;
  if (!/^\/(?![/\\])/.test(url)) return 400;
  // Scales pictures for anybody who asks; no page of ours has any.
  return url.startsWith('/_next/image') ? 404 : null;
}
