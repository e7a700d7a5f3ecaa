import { expect, test } from 'vitest';
import { gatewayHere } from '../testing/in-process';
import { act, aPayment, ask, fault, open, pay } from '../testing/shop';

test('a line cut before the deed: nothing was done', async () => {
  const { url } = await gatewayHere();
  await fault(url, { kind: 'fail', operation: 'create', when: 'before' });
  await expect(open(url, 'k')).rejects.toThrow();
  expect((await ask(url, 'GET', '/api/payments')).body.payments).toEqual([]);
});

test('a line cut after the deed: done, and the same key finds it', async () => {
  const { url } = await gatewayHere();
  await fault(url, { kind: 'fail', operation: 'create', when: 'after' });
  await expect(open(url, 'k')).rejects.toThrow();
  const reference = await open(url, 'k');
  expect((await ask(url, 'GET', '/api/payments')).body.payments).toMatchObject([{ reference }]);
});

test('a capture that fails by a status, so often as was said, and then works', async () => {
  const { url } = await gatewayHere();
  const reference = await open(url);
  await pay(url, reference);
  await fault(url, { kind: 'fail', operation: 'capture', when: 'before', how: 503, times: 2 });
  for (const status of [503, 503, 200]) expect((await act(url, reference, 'capture')).status).toBe(status);
});

test('the customer is told nothing after the authorisation was kept', async () => {
  const { url } = await gatewayHere();
  const reference = await open(url);
  await fault(url, { kind: 'fail', operation: 'pay', when: 'after' });
  await expect(pay(url, reference)).rejects.toThrow();
  expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('authorized');
});

test('a delayed answer comes late, but is the right one', async () => {
  const { url } = await gatewayHere();
  await fault(url, { kind: 'delay', operation: '*', when: 'before', ms: 60 });
  const startedAt = performance.now();
  const answer = await ask(url, 'POST', '/api/payments', { body: aPayment, key: 'k' });
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(59);
  expect(answer.body.status).toBe('open');
});

test('clearing takes back what has not struck yet', async () => {
  const { url } = await gatewayHere();
  await fault(url, { kind: 'fail', operation: '*', when: 'before', times: 100 });
  await ask(url, 'DELETE', '/api/faults');
  expect(await open(url)).toMatch(/^sbx_/);
});

test.each([{}, { kind: 'fail' }, { kind: 'fail', operation: 'steal', when: 'before' }, { kind: 'exit', when: 'now' }])(
  'a fault nobody understands is refused: %j',
  async (body) => {
    const { url } = await gatewayHere();
    expect((await fault(url, body)).status).toBe(400);
  },
);
