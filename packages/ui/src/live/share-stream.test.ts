import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { shareStream } from './share-stream';

/** The browser's streams, by hand: what the server says and when a connection breaks. */
class Source extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Source[] = [];
  readyState = 0;
  constructor(readonly url: string) {
    super();
    Source.opened.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  says(name: string, data: unknown = '') {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}

class Channel {
  static open = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    Channel.open.add(this);
  }
  postMessage(data: unknown) {
    for (const other of Channel.open) if (other !== this) setTimeout(() => other.onmessage?.({ data }));
  }
  close() {
    this.onmessage = null;
    Channel.open.delete(this);
  }
}

interface Waiting {
  readonly hold: () => Promise<void> | undefined;
  readonly settle: (failure?: unknown) => void;
}

/** One lock as browsers keep it: given in turn, or taken away by whoever steals it. */
function oneLock() {
  let holder: Waiting | null = null;
  const line: Waiting[] = [];
  const grant = (next: Waiting | undefined) => {
    holder = next ?? null;
    if (!next) return;
    void Promise.resolve(next.hold()).then(() => {
      if (holder !== next) return;
      next.settle();
      grant(line.shift());
    });
  };
  const request = (_name: string, { steal, signal }: LockOptions, hold: Waiting['hold']) =>
    new Promise<void>((resolve, reject) => {
      const waiting: Waiting = { hold, settle: (failure) => (failure ? reject(failure) : resolve()) };
      if (steal) {
        holder?.settle(new DOMException('stolen', 'AbortError'));
        return grant(waiting);
      }
      signal?.addEventListener('abort', () => {
        const place = line.indexOf(waiting);
        if (place >= 0) line.splice(place, 1);
        reject(signal.reason);
      });
      if (holder === null) grant(waiting);
      else line.push(waiting);
    });
  return { request };
}

beforeEach(() => {
  vi.useFakeTimers();
  Source.opened = [];
  Channel.open.clear();
  vi.stubGlobal('EventSource', Source);
  vi.stubGlobal('BroadcastChannel', Channel);
  vi.stubGlobal('navigator', { locks: oneLock() });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function openTab() {
  const heard: string[] = [];
  const states: string[] = [];
  const stream = shareStream('/live', {
    onState: (state) => states.push(state),
    onTopic: (topic) => heard.push(topic),
    onGap: () => heard.push('everything'),
    onClosed: () => heard.push('closed'),
  });
  await pass(10);
  return { ...stream, heard, states };
}

const streams = () => Source.opened.filter(({ readyState }) => readyState !== Source.CLOSED);

/** The only stream there is. */
function theStream(): Source {
  const [only, ...more] = streams();
  if (only === undefined || more.length > 0) throw new Error(`${streams().length} streams are open`);
  return only;
}

async function connect() {
  theStream().says('connected');
  await pass(2_000);
}

test('all tabs share one stream and hear the same', async () => {
  const tabs = [await openTab(), await openTab(), await openTab()];
  await connect();
  for (const { heard } of tabs) expect(heard).toEqual(['everything']);
  theStream().says('message', { topic: 'wallet', version: 1 });
  await pass(10);
  for (const { heard, states } of tabs) {
    expect(heard).toEqual(['everything', 'wallet']);
    expect(states.at(-1)).toBe('live');
  }
});

test('who comes later knows at once how it stands, and reads what it may have missed', async () => {
  await openTab();
  await connect();
  const late = await openTab();
  expect(late.states).toEqual(['live']);
  expect(late.heard).toEqual(['everything']);
});

test('when the tab that listens is closed another listens, and everything is read again', async () => {
  const [first, second, third] = [await openTab(), await openTab(), await openTab()];
  await connect();
  first.stop();
  await pass(10);
  await connect();
  theStream().says('message', { topic: 'orders', version: 2 });
  await pass(10);
  for (const { heard } of [second, third]) expect(heard).toEqual(['everything', 'everything', 'orders']);
  expect(first.heard).toEqual(['everything']);
});

test('a stream that breaks is opened again, later and later, and everything is read again', async () => {
  const [leader, follower] = [await openTab(), await openTab()];
  await connect();
  theStream().dispatchEvent(new Event('error'));
  await pass(10);
  for (const { states } of [leader, follower]) expect(states.at(-1)).toBe('broken');
  for (const waitMs of [500, 1_000, 2_000]) {
    expect(streams()).toEqual([]);
    await pass(waitMs);
    theStream().dispatchEvent(new Event('error'));
    await pass(10);
  }
  await pass(4_000);
  await connect();
  for (const { states, heard } of [leader, follower]) {
    expect(states.at(-1)).toBe('live');
    expect(heard).toEqual(['everything', 'everything']);
  }
});

test('a connection that died without a word is noticed', async () => {
  const { states } = await openTab();
  await connect();
  for (let ping = 0; ping < 5; ping++) {
    await pass(10_000);
    theStream().says('ping');
  }
  expect(states.at(-1)).toBe('live');
  await pass(25_100);
  expect(states.at(-1)).toBe('broken');
});

test('who is back makes a broken stream be tried at once, in whichever tab', async () => {
  const [, follower] = [await openTab(), await openTab()];
  await connect();
  theStream().dispatchEvent(new Event('error'));
  await pass(1);
  follower.wake();
  await pass(10);
  theStream();
});

test('a tab that listens and was put to sleep loses its place to one that is in use', async () => {
  const [asleep, awake] = [await openTab(), await openTab()];
  await connect();
  for (const channel of [...Channel.open].slice(0, 1)) channel.onmessage = null;
  awake.wake();
  await pass(3_100);
  await connect();
  expect(awake.heard).toEqual(['everything', 'everything']);
  expect(asleep.heard).toEqual(['everything']);
});

test('so does one from which nothing is heard any more', async () => {
  const [, awake] = [await openTab(), await openTab()];
  await connect();
  const quiet = theStream();
  for (const channel of [...Channel.open].slice(0, 1)) channel.postMessage = () => undefined;
  for (let ping = 0; ping < 5; ping++) {
    await pass(10_000);
    quiet.says('ping');
  }
  await connect();
  expect(theStream()).not.toBe(quiet);
  expect(awake.states.at(-1)).toBe('live');
});

test.each([
  ['ended', (source: Source) => source.says('return')],
  ['failed', (source: Source) => source.says('serialized-error', { error: {} })],
  [
    'refused',
    (source: Source) => {
      source.close();
      source.dispatchEvent(new Event('error'));
    },
  ],
])('a stream that the server %s may mean that nobody is signed in: every tab asks', async (_how, end) => {
  const tabs = [await openTab(), await openTab()];
  await connect();
  end(theStream());
  await pass(10);
  for (const { heard } of tabs) expect(heard).toEqual(['everything', 'closed']);
});

test('what is no topic is passed over', async () => {
  const { heard } = await openTab();
  await connect();
  theStream().says('message', { version: 3 });
  theStream().dispatchEvent(new MessageEvent('message', { data: 'no JSON' }));
  expect(heard).toEqual(['everything']);
});

test('a browser whose tabs cannot share listens in each', async () => {
  vi.stubGlobal('navigator', {});
  await openTab();
  await openTab();
  expect(streams()).toHaveLength(2);
});
