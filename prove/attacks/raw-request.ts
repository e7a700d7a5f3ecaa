import { connect, type Socket } from 'node:net';

/** A connection on which bytes are sent as an attacker writes them, whatever a client library would refuse to send. */
export interface RawRequest {
  send(bytes: string): void;
  /** Everything that has come back so far. */
  readonly received: () => string;
  /** The status of the first answer, or null when the connection ended without one. */
  readonly status: Promise<number | null>;
  /** Settles when the server has ended the connection. */
  readonly closed: Promise<void>;
  close(): void;
}

export function rawRequest(port: number, first: string): RawRequest {
  const socket: Socket = connect(port, '127.0.0.1');
  let received = '';
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const status = new Promise<number | null>((resolve) => {
    socket.on('data', (bytes: Buffer) => {
      received += bytes.toString('latin1');
      const line = /^HTTP\/1\.1 (\d{3})/.exec(received);
      if (line) resolve(Number(line[1]));
    });
    void closed.then(() => resolve(null));
  });
  // A connection that the server cuts off is what many of these are about.
  socket.on('error', () => undefined);
  socket.write(first, 'latin1');
  return {
    ...{ status, closed },
    send: (bytes) => void socket.write(bytes, 'latin1'),
    received: () => received,
    close: () => socket.destroy(),
  };
}
