import type { IncomingMessage } from 'node:http';

/** Far above any input of ours, far below what hurts. */
export const BODY_BYTES_MAX = 64 * 1024;

/** The whole body, or null when it is larger than allowed; then the rest is not read. */
export async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > BODY_BYTES_MAX) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
