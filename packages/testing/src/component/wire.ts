import type { Refusal } from '@bizcoin/domain';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

type Reply = { result: { data: unknown } } | { error: unknown } | 'cut';
type Responder = (input: unknown) => Reply | Promise<Reply>;

const responders = new Map<string, Responder>();
const received = new Map<string, unknown[]>();
const unexpected: string[] = [];

const errorData = (path: string, data: object) => ({
  error: { message: 'refused', code: -32600, data: { code: 'CONFLICT', httpStatus: 409, path, ...data } },
});

async function reply(path: string, input: unknown): Promise<Reply> {
  received.set(path, [...(received.get(path) ?? []), input]);
  const responder = responders.get(path);
  if (responder) return responder(input);
  unexpected.push(path);
  return 'cut';
}

/** The app's own API at the HTTP edge, in tRPC's wire format: mutations alone, queries in batches. */
const server = setupServer(
  http.post('*/api/trpc/:path', async ({ params, request }) => {
    const body = await request.text();
    const answer = await reply(String(params.path), body === '' ? undefined : JSON.parse(body));
    return answer === 'cut'
      ? HttpResponse.error()
      : HttpResponse.json(answer, { status: 'error' in answer ? 409 : 200 });
  }),
  http.get('*/api/trpc/:paths', async ({ params, request }) => {
    const inputs = JSON.parse(new URL(request.url).searchParams.get('input') ?? '{}') as Record<string, unknown>;
    const paths = String(params.paths).split(',');
    const answers = await Promise.all(paths.map((path, index) => reply(path, inputs[index])));
    return answers.includes('cut') ? HttpResponse.error() : HttpResponse.json(answers);
  }),
);

/** Calls this once at the top of a test file. A procedure that was asked for without an answer fails the test. */
export function useWire(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterEach(() => {
    const missing = unexpected.splice(0);
    responders.clear();
    received.clear();
    expect(missing).toEqual([]);
  });
  afterAll(() => server.close());
}

export const answers = (path: string, data: unknown) => responders.set(path, () => ({ result: { data } }));

/** For answers that depend on what was asked. */
export const answersBy = (path: string, answer: (input: unknown) => unknown) =>
  responders.set(path, (input) => ({ result: { data: answer(input) } }));

export const refuses = (path: string, refusal: Refusal) => responders.set(path, () => errorData(path, { refusal }));

export const fails = (path: string, reference: string) =>
  responders.set(path, () => errorData(path, { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, reference }));

/** The connection breaks: nobody can tell whether the server acted. */
export const breaks = (path: string) => responders.set(path, () => 'cut');

/** Answers only once the returned function is called. */
export function answersLater(path: string, data: unknown): () => void {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  responders.set(path, () => released.then(() => ({ result: { data } })));
  return release;
}

/** The inputs a procedure received, in order. */
export const inputsOf = (path: string): unknown[] => received.get(path) ?? [];
