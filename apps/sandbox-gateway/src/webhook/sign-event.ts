import { createHmac } from 'node:crypto';

/** `t=<unix seconds>,v1=<hex>`: HMAC-SHA-256 over the time, a point and the raw body. Signed anew for each attempt. */
export function signEvent(body: string, secret: string, now: Date): string {
  const atSeconds = Math.floor(now.getTime() / 1000);
  return `t=${atSeconds},v1=${createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex')}`;
}
