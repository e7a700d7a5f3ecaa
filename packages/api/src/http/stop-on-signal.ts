import type { Server } from 'node:http';

const STOP_TIMEOUT_MS = 8_000;

/** Lets calls under way finish, then gives everything back and ends. A long wait ends it anyway. */
export function stopOnSignal(server: Server, close: () => Promise<void>): void {
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
