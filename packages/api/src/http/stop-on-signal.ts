import type { Server } from 'node:http';

const STOP_TIMEOUT_MS = 8_000;
const LOOK_FOR_IDLE_MS = 100;

/**
 * Lets calls under way finish, then gives everything back and ends. `drain` ends what would go on by itself. A long wait
 * ends it anyway.
 */
export function stopOnSignal(server: Server, close: () => Promise<void>, drain: () => void = () => undefined): void {
  const stop = () => {
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    drain();
    server.close(() => {
      close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    server.closeIdleConnections();
    // A connection that was in use is kept afterwards, as if there were more to come.
    setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
