import postgres from 'postgres';

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  readonly onWord: (word: string) => void;
  /** Each time it listens anew, the first included: what was said before that nobody has heard. */
  readonly onListening: () => void;
  /** It could not begin; it goes on trying. */
  readonly onFailure?: (failure: unknown) => void;
}

export interface Listening {
  close(): Promise<void>;
}

const CONNECT_TIMEOUT_SECONDS = 5;
const KEEP_ALIVE_SECONDS = 10;
const FIRST_WAIT_SECONDS = 0.1;
const LONGEST_WAIT_SECONDS = 2;

/**
 * Listens for NOTIFY on one connection of its own, apart from the pool, and takes it up again by itself whenever it is
 * lost. The address must lead to PostgreSQL, or to a pooler that keeps sessions: others forget who listens.
 */
export function listenFor({ url, channel, onWord, onListening, onFailure }: ListenOptions): Listening {
  // Used for nothing but listening, so its own connection is never opened: the library makes one for that.
  const sql = postgres(url, {
    max: 1,
    connect_timeout: CONNECT_TIMEOUT_SECONDS,
    keep_alive: KEEP_ALIVE_SECONDS,
    backoff: (failures) => Math.min(FIRST_WAIT_SECONDS * 2 ** failures, LONGEST_WAIT_SECONDS),
    connection: { application_name: 'bizcoin live' },
    onnotice: () => undefined,
  });
  let closed = false;
  const unlessClosed =
    <Said extends unknown[]>(tell: (...said: Said) => void) =>
    (...said: Said) => {
      if (!closed) tell(...said);
    };
  sql
    .listen(channel, unlessClosed(onWord), unlessClosed(onListening))
    .catch(unlessClosed((failure) => onFailure?.(failure)));
  return {
    async close() {
      closed = true;
      await sql.end({ timeout: 0 });
    },
  };
}
