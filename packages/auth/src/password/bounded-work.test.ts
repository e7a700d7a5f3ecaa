import { expect, test } from 'vitest';
import { boundedWork } from './bounded-work';

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

test('never more run than allowed, those who wait run in order, one too many is told to come back', async () => {
  const run = boundedWork({ runningMax: 2, waitingMax: 3 });
  const started: number[] = [];
  const gates = Array.from({ length: 6 }, gate);
  const works = gates.map((own, number) =>
    run(async () => {
      started.push(number);
      await own.opened;
      return number;
    }),
  );
  expect(started).toEqual([0, 1]);
  expect(await works[5]).toEqual({ ok: false, refusal: { code: 'busy', retryAfterSeconds: 1 } });
  gates[1]?.open();
  await works[1];
  expect(started).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  expect(await Promise.all(works.slice(0, 5))).toEqual([0, 1, 2, 3, 4].map((value) => ({ ok: true, value })));
  expect(started).toEqual([0, 1, 2, 3, 4]);
});

test('a work that fails gives its place back', async () => {
  const run = boundedWork({ runningMax: 1, waitingMax: 0 });
  await expect(run(() => Promise.reject(new Error('disk on fire')))).rejects.toThrow('disk on fire');
  expect(await run(async () => 'again')).toEqual({ ok: true, value: 'again' });
});
