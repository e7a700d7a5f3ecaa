import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  readonly url: string;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<TestAnswer>;
  close(): Promise<void>;
}

export interface TestAnswer {
  readonly status: number;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came back.
  readonly json: any;
  readonly headers: Headers;
}

/** Serves one handler on a free loopback port. */
export async function serveForTest(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<TestServer> {
  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async post(path, body, headers = {}) {
      const answer = await fetch(`${url}/api/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-trpc-source': 'test', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await answer.text();
      return { status: answer.status, text, json: text === '' ? null : JSON.parse(text), headers: answer.headers };
    },
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
