import { setTimeout as wait } from 'node:timers/promises';
import type { Deps } from '@bizcoin/api/deps';
import { serveWorker } from '../serve-worker';
import type { Schedule } from '../task/task';

// A worker whose tasks only leave marks in a table of the test: what is tested is the frame around them.
await serveWorker(({ db: { pool } }: Deps): Schedule => {
  const mark = (what: string) => pool.query('INSERT INTO marks (what) VALUES ($1)', [what]);
  return {
    polled: [
      {
        name: 'drain',
        work: async () =>
          (
            await pool.query(
              `WITH taken AS (DELETE FROM waiting WHERE id IN (SELECT id FROM waiting ORDER BY id LIMIT 3 FOR UPDATE SKIP LOCKED) RETURNING id)
               INSERT INTO marks (what) SELECT 'row ' || id FROM taken`,
            )
          ).rowCount ?? 0,
      },
    ],
    periodic: [
      { name: 'note', every: 'minute', work: () => mark('note') },
      {
        name: 'reject later',
        every: 'night',
        work: async () => {
          void Promise.reject(new Error('nobody awaits this'));
          await mark('rejected');
        },
      },
      {
        name: 'linger',
        every: 'night',
        work: async () => {
          await mark('linger began');
          while ((await pool.query('SELECT 1 FROM gate')).rowCount === 0) await wait(20);
          await mark('linger ended');
        },
      },
    ],
  };
});
