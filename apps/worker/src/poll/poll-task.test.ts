import { expect, test, vi } from 'vitest';
import { backOff } from '../task/back-off';
import { pollTask } from './poll-task';

const silent = { error: () => undefined };

/** Polls with given answers, the last one ending the loop; answers how long was waited before each further question. */
async function waitsOf(answers: readonly (number | Error)[]): Promise<number[]> {
  const ending = new AbortController();
  const askedAt: number[] = [];
  vi.useFakeTimers();
  try {
    const polling = pollTask(
      {
        name: 'fake',
        work: async () => {
          const answer = answers[askedAt.length] ?? 0;
          askedAt.push(Date.now());
          if (askedAt.length === answers.length) ending.abort();
          if (answer instanceof Error) throw answer;
          return answer;
        },
      },
      { signal: ending.signal, log: silent, idleMs: 250, failureWaitMs: (failures) => failures * 1_000 },
    );
    await vi.runAllTimersAsync();
    await polling;
  } finally {
    vi.useRealTimers();
  }
  return askedAt.slice(1).map((at, index) => at - (askedAt[index] ?? 0));
}

vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number, _: undefined, { signal }: { signal: AbortSignal }) =>
    new Promise<void>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      setTimeout(resolve, ms);
    }),
}));

test('it asks at once while there is work, after a breath when there is none', async () => {
  expect(await waitsOf([5, 5, 1, 0, 0])).toEqual([0, 0, 0, 250]);
});

test('a failure ends nothing: it asks later and later, and as before after the next success', async () => {
  const broken = new Error('broken');
  expect(await waitsOf([broken, broken, broken, 0, broken, 0])).toEqual([1_000, 2_000, 3_000, 250, 1_000]);
});

test('a task that always finds work lets others breathe after a hundred batches', async () => {
  const waits = await waitsOf(Array.from({ length: 203 }, () => 1));
  expect(waits.filter((ms) => ms === 250)).toHaveLength(2);
});

test('a failure is logged under the task’s name with its cause', async () => {
  const ending = new AbortController();
  const error = vi.fn(() => ending.abort());
  const failure = new Error('broken', { cause: new Error('the reason') });
  await pollTask({ name: 'fake', work: () => Promise.reject(failure) }, { signal: ending.signal, log: { error } });
  expect(error).toHaveBeenCalledExactlyOnceWith({ err: failure, task: 'fake', failures: 1 }, 'a task failed');
});

test('waiting doubles up to ten seconds and is scattered by half', () => {
  expect([1, 2, 3, 6, 7, 60].map((failures) => backOff(failures, () => 1))).toEqual([
    250, 500, 1_000, 8_000, 10_000, 10_000,
  ]);
  expect(backOff(1, () => 0)).toBe(125);
});
