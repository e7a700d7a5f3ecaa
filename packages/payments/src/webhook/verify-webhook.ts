import { timingSafeEqual } from 'node:crypto';
import { webhookDigest } from './sign-webhook';
import { isTimely } from './signature-tolerance';

const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/**
 * Whether a webhook of the sandbox is right: signed by one of the secrets over exactly this body, and timely. Every
 * secret is tried whatever the others say, so that the time it takes tells nothing.
 */
export function verifyWebhook(
  rawBody: string,
  header: string | null,
  { secrets, now }: { secrets: readonly string[]; now: Date },
): boolean {
  const parts = HEADER.exec(header ?? '');
  if (parts === null) return false;
  const atSeconds = Number(parts[1]);
  const given = Buffer.from(parts[2] ?? '', 'hex');
  const matches = secrets.map((secret) => timingSafeEqual(webhookDigest(rawBody, secret, atSeconds), given));
  return matches.includes(true) && isTimely(atSeconds, now);
}
