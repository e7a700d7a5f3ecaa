import { expect, test } from 'vitest';
import { startRecorder } from './recorder';
import { runHistory, type Wish } from './run-history';

/** A customer whose every call is granted. */
const customer = { id: 'c', client: { call: async () => ({ status: 200, data: {} }) } };
const wishes = ['a', 'b', 'c'].map((key) => ({ customer, wanted: { voucher: {} }, key }) as unknown as Wish);

async function callsWithin(minutes?: number): Promise<number> {
  const recorder = startRecorder();
  await runHistory({ wishes, clients: 2, ...(minutes !== undefined && { minutes }) }, recorder);
  return recorder.calls.length;
}

test('without a time every wish is asked for', async () => {
  expect(await callsWithin()).toBe(3);
});

test('when the time is up nobody asks for anything more', async () => {
  expect(await callsWithin(0)).toBe(0);
});
