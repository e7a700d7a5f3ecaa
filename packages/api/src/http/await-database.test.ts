import { expect, test } from 'vitest';
import { awaitDatabase } from './await-database';

const refused = () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
const starting = () => Object.assign(new Error('the database system is starting up'), { code: '57P03' });

/** Fails with these one after the other, and then answers. */
function database(...failures: Error[]) {
  const heard: string[] = [];
  const state = { asked: 0 };
  const ask = async () => {
    state.asked += 1;
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    return 'here';
  };
  const log = { warn: (_: object, message: string) => heard.push(message) } as never;
  return { ask, log, heard, state };
}

test('waits for a database that refuses, breaks off or is still starting, and says so once', async () => {
  const { ask, log, heard, state } = database(refused(), starting(), new Error('Connection terminated unexpectedly'));
  expect(await awaitDatabase(ask, { patienceMs: 60_000, pauseMs: 0 }, log)).toBe('here');
  expect(state.asked).toBe(4);
  expect(heard).toEqual(['waiting for the database']);
});

test('its patience ends, and the reason is told', async () => {
  const { ask, log } = database(refused(), refused());
  const waiting = awaitDatabase(ask, { patienceMs: 0, pauseMs: 0 }, log);
  await expect(waiting).rejects.toThrow('The database does not answer: connect ECONNREFUSED 127.0.0.1:5432');
});

test('what waiting cannot mend is told at once', async () => {
  const wrong = Object.assign(new Error('password authentication failed'), { code: '28P01' });
  const { ask, log, heard, state } = database(wrong);
  await expect(awaitDatabase(ask, { patienceMs: 60_000, pauseMs: 0 }, log)).rejects.toBe(wrong);
  expect(state.asked).toBe(1);
  expect(heard).toEqual([]);
});
