import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * The content security policy of a page (docs/security.md). Only scripts that carry this answer's nonce run, so text
 * that slips into a page as markup stays text. Next.js reads the nonce from the policy in the request's headers, the
 * layouts from `x-nonce`; a caller's own headers of these names are overwritten.
 */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse, { dev }: { dev: boolean }): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = policyWith(nonce, dev);
  request.headers['content-security-policy'] = policy;
  request.headers['x-nonce'] = nonce;
  response.setHeader('content-security-policy', policy);
}

const policyWith = (nonce: string, dev: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    // Positions of pop-ups and widths of meters are style attributes; no style sheet comes from elsewhere.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "manifest-src 'self'",
    // The confetti of the success moment is drawn by a worker of its own making.
    "worker-src 'self' blob:",
    // Our scripts send what a form holds. One that is sent before they run would put a password into an address.
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
