import type { IncomingMessage } from 'node:http';

/** Far above any input of ours, far below what hurts. */
export const BODY_BYTES_MAX = 64 * 1024;

/**
 * The whole body, or null when it is larger than allowed or its sender left before its end. Of one that is too large
 * nothing is kept; the connection stays, so that the answer arrives.
 */
export function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) return Promise.resolve(null);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= BODY_BYTES_MAX) chunks.push(chunk);
      else resolve(null);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.once('close', () => resolve(null));
  });
}
