import { afterEach, expect, test, vi } from 'vitest';
import { askTogether } from './ask-together';

interface Asked {
  readonly paths: readonly string[];
  readonly inputs: Record<string, unknown>;
}

const asked: Asked[] = [];

/** The server at the other end of `fetch`: what it was asked for is noted, and `answer` says what it sends back. */
function serverAnswers(answer: (asked: Asked) => Response | Promise<Response>): void {
  vi.stubGlobal('fetch', async (address: string) => {
    const { pathname, searchParams } = new URL(address, 'https://shop.test');
    expect(searchParams.get('batch')).toBe('1');
    const request = {
      paths: pathname.replace('/api/trpc/', '').split(','),
      inputs: JSON.parse(searchParams.get('input') ?? '{}') as Record<string, unknown>,
    };
    asked.push(request);
    return answer(request);
  });
}

const echo = ({ paths, inputs }: Asked) =>
  Response.json(paths.map((path, place) => ({ result: { data: { path, input: inputs[place] ?? null } } })));

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

test('questions of one moment share a request, and each gets its own answer', async () => {
  serverAnswers(echo);
  const [wallet, history] = await Promise.all([
    askTogether('wallet.get', undefined),
    askTogether('voucher.history', { limit: 5 }),
  ]);
  expect(wallet).toEqual({ path: 'wallet.get', input: null });
  expect(history).toEqual({ path: 'voucher.history', input: { limit: 5 } });
  expect(asked).toHaveLength(1);
});

test('never more than ten in a request, and none is lost between two', async () => {
  serverAnswers(echo);
  const questions = Array.from({ length: 23 }, (_, place) => askTogether('checkout.get', { place }));
  const answers = (await Promise.all(questions)) as { input: { place: number } }[];
  expect(answers.map(({ input }) => input.place)).toEqual(Array.from({ length: 23 }, (_, place) => place));
  expect(asked.map(({ paths }) => paths.length)).toEqual([10, 10, 3]);
});

test('an address never grows beyond what servers and proxies take, but a long question still goes', async () => {
  serverAnswers(echo);
  const long = 'x'.repeat(1_500);
  await Promise.all([askTogether('support.mine', { long }), askTogether('support.mine', { long })]);
  await askTogether('support.mine', { long: long.repeat(2) });
  expect(asked.map(({ paths }) => paths.length)).toEqual([1, 1, 1]);
});

test('a refused question does not take the others with it', async () => {
  const refusal = { code: 'not_found' };
  serverAnswers(() => Response.json([{ error: { data: { refusal } } }, { result: { data: 'here' } }], { status: 207 }));
  const [refused, answered] = await Promise.allSettled([askTogether('a', null), askTogether('b', null)]);
  expect(refused).toMatchObject({ status: 'rejected', reason: { data: { refusal } } });
  expect(answered).toEqual({ status: 'fulfilled', value: 'here' });
});

test('a server too busy to look inside tells every question so', async () => {
  const busy = { error: { data: { refusal: { code: 'busy', retryAfterSeconds: 1 } } } };
  serverAnswers(() => Response.json(busy, { status: 503 }));
  const outcomes = await Promise.allSettled([askTogether('a', null), askTogether('b', null)]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { data: { refusal: { code: 'busy' } } } });
});

test.each([
  ['a broken network', () => Promise.reject(new TypeError('failed to fetch'))],
  ['a page of somebody else', () => new Response('<html></html>')],
  ['too few answers', () => Response.json([])],
])('%s is no answer', async (_, answer) => {
  serverAnswers(answer);
  await expect(askTogether('wallet.get', undefined)).rejects.toMatchObject({ data: null });
});
