import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A stretch of wire between two programs, which can be slow, cut or swallow everything. */
export interface TcpLink {
  readonly port: number;
  /** From now on every piece takes this much longer, both ways, and still in order. */
  delay(milliseconds: number): void;
  /** While it swallows, both sides stay connected, and whatever they say is lost for good. */
  swallow(swallows: boolean): void;
  /** Cuts every connection that stands; new ones may be made at once. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a link on this machine; `target` is asked for a port for each connection, so that it may share them out. */
export async function openTcpLink(target: () => number): Promise<TcpLink> {
  const sockets = new Set<Socket>();
  let delayMs = 0;
  let swallows = false;
  const server = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port: target() });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on(
        'data',
        deliverLate(to, () => (swallows ? null : delayMs)),
      );
      from.on('error', () => undefined);
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    delay: (milliseconds) => {
      delayMs = milliseconds;
    },
    swallow: (now) => {
      swallows = now;
    },
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

/** A piece never overtakes the one before it, also when the wire becomes faster meanwhile; null swallows it. */
function deliverLate(to: Socket, delayMs: () => number | null) {
  let free = 0;
  return (piece: Buffer) => {
    const delay = delayMs();
    if (delay === null) return;
    const now = performance.now();
    free = Math.max(free, now + delay);
    const wait = free - now;
    if (wait < 1) to.write(piece);
    else setTimeout(() => to.write(piece), wait);
  };
}
