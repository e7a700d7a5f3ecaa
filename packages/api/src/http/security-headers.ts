import type { ServerResponse } from 'node:http';

/** Set on every answer; pages have their content security policy besides (`setPagePolicy`). */
export function setSecurityHeaders(response: ServerResponse, { https }: { https: boolean }): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(self), microphone=(), geolocation=(), payment=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  if (https) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains');
}
