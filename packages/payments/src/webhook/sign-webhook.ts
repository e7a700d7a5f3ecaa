import { createHmac } from 'node:crypto';

export const SIGNATURE_HEADER = 'bizcoin-signature';

/** HMAC-SHA-256 over the time and the raw body, so that neither can be changed alone. */
export const webhookDigest = (rawBody: string, secret: string, atSeconds: number): Buffer =>
  createHmac('sha256', secret).update(`${atSeconds}.${rawBody}`, 'utf8').digest();

/** The header beside a webhook of the sandbox: `t=<unix seconds>,v1=<hex>`. */
export function signWebhook(rawBody: string, secret: string, at: Date): string {
  const atSeconds = Math.floor(at.getTime() / 1000);
  return `t=${atSeconds},v1=${webhookDigest(rawBody, secret, atSeconds).toString('hex')}`;
}
