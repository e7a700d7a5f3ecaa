import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BuiltFile } from './built-files';
import { contentCoding } from './content-coding';

/** Sends a file of the build in the smallest form its caller reads, or says that the caller has it already. */
export function answerBuiltFile(file: BuiltFile, request: IncomingMessage, response: ServerResponse): void {
  const coding = contentCoding(request.headers['accept-encoding'], [...file.coded.keys()]);
  const body = (coding && file.coded.get(coding)) ?? file.plain;
  // Each form is another sequence of bytes and has a tag of its own, as caches demand.
  const tag = `"${file.fingerprint}${coding ? `-${coding}` : ''}"`;
  response.setHeader('etag', tag);
  response.setHeader('cache-control', file.cacheControl);
  if (file.policy !== null) response.setHeader('content-security-policy', file.policy);
  if (file.coded.size > 0) response.setHeader('vary', 'accept-encoding');
  if (knows(request.headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, {
    'content-type': file.type,
    'content-length': body.length,
    ...(coding && { 'content-encoding': coding }),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

const knows = (known: string | undefined, tag: string): boolean =>
  known?.split(',').some((entry) => entry.trim().replace(/^W\//, '') === tag) ?? false;
