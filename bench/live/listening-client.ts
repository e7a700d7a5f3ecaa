import { get } from 'node:http';

/** A listener without a browser around it, on a connection of its own. */
export interface ListeningClient {
  /** Settles with the moment at which the next change arrives. */
  next(): Promise<number>;
  close(): void;
}

/** Listens to `live.changes`; ready once the server says that it is connected. */
export const listeningClient = (port: number, session: string): Promise<ListeningClient> =>
  new Promise((resolve, reject) => {
    let heard: ((at: number) => void) | null = null;
    const headers = { cookie: `customer_session=${session}` };
    const outgoing = get(
      { host: '127.0.0.1', port, path: '/api/trpc/live.changes', headers, agent: false },
      (incoming) => {
        if (incoming.statusCode !== 200) return reject(new Error(`a stream was refused with ${incoming.statusCode}`));
        incoming.setEncoding('utf8');
        incoming.on('data', (text: string) => {
          if (text.includes('event: connected')) resolve({ next, close: () => outgoing.destroy() });
          if (!text.includes('data: {"topic"')) return;
          heard?.(performance.now());
          heard = null;
        });
      },
    );
    const next = () =>
      new Promise<number>((settle) => {
        heard = settle;
      });
    // Later ones are of no interest: the listener has left.
    outgoing.once('error', reject);
  });
