import { randomUUID } from 'node:crypto';
import type { ListenOptions } from '@bizcoin/db';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BEAT_MS, type Ear, openEar } from './ear';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const connections: Omit<ListenOptions, 'url'>[] = [];
const onNews = vi.fn();
const onMissed = vi.fn();
let ear: Ear;

/** An ear that listens since more than a beat, and has heard of this one worker. */
function listening(worker: string): void {
  ear = openEar({
    listen: (options) => {
      connections.push(options);
      return { close: async () => undefined };
    },
    ...{ onNews, onMissed, log: { warn: () => undefined } },
  });
  connections.at(-1)?.onListening();
  hear({ beat: worker });
  pass(BEAT_MS + 1_000);
  hear({ beat: worker });
  vi.clearAllMocks();
}

const hear = (word: unknown) => connections.at(-1)?.onWord(typeof word === 'string' ? word : JSON.stringify(word));
const pass = (ms: number) => void vi.setSystemTime(Date.now() + ms);

test('news are handed on as they are', () => {
  listening(randomUUID());
  const news = { customers: { [randomUUID()]: ['wallet'] }, staff: ['orders'] };
  hear(news);
  expect(onNews).toHaveBeenCalledExactlyOnceWith(news);
  expect(onMissed).not.toHaveBeenCalled();
});

test.each(['', 'no word', '[]', '{"beat":7}', '{"customers":{"x":["wallet"]},"staff":[]}'])(
  'what no worker of this version says is passed over: %s',
  (word) => {
    listening(randomUUID());
    hear(word);
    expect([onNews.mock.calls, onMissed.mock.calls]).toEqual([[], []]);
  },
);

test('listening anew means that something may have been missed', () => {
  listening(randomUUID());
  connections.at(-1)?.onListening();
  expect(onMissed).toHaveBeenCalledOnce();
});

test('so does a worker with a name nobody knows, once', () => {
  const [known, unknown] = [randomUUID(), randomUUID()];
  listening(known);
  hear({ beat: known });
  expect(onMissed).not.toHaveBeenCalled();
  for (let beat = 0; beat < 3; beat++) hear({ beat: unknown });
  expect(onMissed).toHaveBeenCalledOnce();
});

test('so does a worker that falls silent while another goes on', () => {
  const [silent, other] = [randomUUID(), randomUUID()];
  listening(silent);
  hear({ beat: other });
  vi.clearAllMocks();
  pass(2 * BEAT_MS);
  hear({ beat: other });
  ear.look();
  expect(onMissed).not.toHaveBeenCalled();
  pass(1.5 * BEAT_MS);
  ear.look();
  expect(onMissed).toHaveBeenCalledOnce();
});

test('while no worker speaks everything is read again every half minute, over another connection', () => {
  listening(randomUUID());
  const { length } = connections;
  pass(3 * BEAT_MS + 1_000);
  ear.look();
  expect(onMissed).toHaveBeenCalledTimes(1);
  for (let second = 0; second < 90; second++) {
    pass(1_000);
    ear.look();
  }
  expect(onMissed).toHaveBeenCalledTimes(4);
  expect(connections).toHaveLength(length + 3);
});
