import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly id: string;
  readonly type: string;
}

export interface WebhookInbox {
  readonly url: string;
  readonly received: Delivery[];
  /** What is answered from now on. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** Stands for the shop's webhook route: keeps what comes, as it comes. */
export async function webhookInbox(): Promise<WebhookInbox> {
  const received: Delivery[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString('utf8');
    const { id, type } = JSON.parse(body) as { id: string; type: string };
    received.push({ headers: request.headers, body, id, type });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
    received,
    answer: (next) => {
      status = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
