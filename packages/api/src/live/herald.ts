import { randomUUID } from 'node:crypto';
import type { Database } from '@bizcoin/db';
import type { OutboxRow } from '../outbox/outbox-row';
import { LIVE_CHANNEL, type LiveWord } from './live-word';
import { wordsOf } from './words-of';

/** Tells servers what moved, so that open screens are read again at once (docs/live.md). */
export interface Herald {
  /** Of messages whose delivery is committed. */
  tell(rows: readonly OutboxRow[]): Promise<void>;
  /** Says that it is there. Servers that miss it read everything again by themselves. */
  beat(): Promise<number>;
}

const NOTIFY = 'SELECT pg_notify($1, word) FROM unnest($2::text[]) AS word';

/**
 * Speaks from statements of its own: a transaction that called NOTIFY takes a lock of the whole instance while it commits,
 * and no money may wait for that.
 */
export function createHerald({ sql }: Pick<Database, 'sql'>): Herald {
  let name = randomUUID();
  const say = (words: readonly LiveWord[]) =>
    sql('live_notify', NOTIFY, [LIVE_CHANNEL, words.map((word) => JSON.stringify(word))]);
  return {
    async tell(rows) {
      const words = wordsOf(rows);
      if (words.length === 0) return;
      try {
        await say(words);
      } catch (failure) {
        // What was not said is not kept: a name nobody knows makes everybody read again.
        name = randomUUID();
        throw failure;
      }
    },
    async beat() {
      await say([{ beat: name }]);
      return 0;
    },
  };
}
