import { z } from 'zod';

/** `v2:<base64>,v1:<base64>`: versions of a secret, the current one first. */
export const versionedSecrets = z.string().transform((text, context) => {
  const secrets = new Map<number, Buffer>();
  for (const part of text.split(',')) {
    const [, version, encoded] = /^v(\d{1,4}):([A-Za-z0-9+/=_-]+)$/.exec(part.trim()) ?? [];
    const secret = Buffer.from(encoded ?? '', 'base64');
    if (version === undefined || secret.length !== 32 || secrets.has(Number(version))) {
      context.addIssue('must be a list like v2:<32 bytes in base64>,v1:<…>, each version once');
      return z.NEVER;
    }
    secrets.set(Number(version), secret);
  }
  return secrets;
});
