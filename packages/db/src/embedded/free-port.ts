import { createServer } from 'node:net';

/** Ports from 32768 on are handed to outgoing connections, our own included, so a fixed port stays below. */
const FIXED_PORT_MAX = 32_767;

/** Whether something else listens on `127.0.0.1:port`. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `from` on. @throws when there is none below the ephemeral range. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port <= FIXED_PORT_MAX; port++) if (await isPortFree(port)) return port;
  throw new Error(`No port is free between ${from} and ${FIXED_PORT_MAX} on 127.0.0.1.`);
}
