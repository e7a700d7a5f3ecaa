import { createServer } from 'node:http';
import { freeAppPort } from '@bizcoin/testing';

/** A site of somebody else, on this machine, under every name that leads here. */
export interface EvilSite {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves one empty page to whoever comes; what it does there is written in the test that attacks. */
export async function openEvilSite(): Promise<EvilSite> {
  const port = await freeAppPort();
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<!doctype html><title>You have won</title><body></body>');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
