import { describe, expect, test } from 'vitest';
import { gatewayHere } from './testing/in-process';
import { act, aPayment, ask, fault, open, pay, refund } from './testing/shop';

test('a payment is opened, paid on the page, captured and partly given back', async () => {
  const { url } = await gatewayHere();
  const opened = await ask(url, 'POST', '/api/payments', { body: aPayment, key: 'k1' });
  expect(opened.body).toMatchObject({ status: 'open', amount: '12.50', captured: '0.00', refunded: '0.00' });
  expect(opened.body.redirectUrl).toBe(`${url}/pay/${opened.body.reference}`);
  const paid = await pay(url, opened.body.reference);
  expect([paid.status, paid.headers.get('location')]).toEqual([303, `${aPayment.returnUrl}?payment=done`]);
  expect((await act(url, opened.body.reference, 'capture')).body).toMatchObject({
    status: 'captured',
    captured: '12.50',
  });
  expect((await refund(url, opened.body.reference, '2.50')).body).toMatchObject({ status: 'succeeded' });
  expect((await ask(url, 'GET', `/api/payments/${opened.body.reference}`)).body).toMatchObject({
    status: 'captured',
    captured: '12.50',
    refunded: '2.50',
    redirectUrl: null,
  });
});

describe('idempotency', () => {
  test('the same key with the same input opens one payment, ever', async () => {
    const { url } = await gatewayHere();
    const first = await ask(url, 'POST', '/api/payments', { body: aPayment, key: 'same' });
    await pay(url, first.body.reference);
    const again = await ask(url, 'POST', '/api/payments', { body: aPayment, key: 'same' });
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await ask(url, 'GET', '/api/payments')).body.payments).toHaveLength(1);
  });

  test('the same key with another input, or for another operation, is refused', async () => {
    const { url } = await gatewayHere();
    const { body } = await ask(url, 'POST', '/api/payments', { body: aPayment, key: 'same' });
    const other = await ask(url, 'POST', '/api/payments', { body: { ...aPayment, amount: '13.00' }, key: 'same' });
    expect([other.status, other.body.error?.code]).toEqual([409, 'idempotency_key_reused']);
    await pay(url, body.reference);
    expect((await act(url, body.reference, 'capture', 'same')).body.error?.code).toBe('idempotency_key_reused');
    expect((await ask(url, 'GET', `/api/payments/${body.reference}`)).body.status).toBe('authorized');
  });

  test('a change without a key is refused', async () => {
    const { url } = await gatewayHere();
    const answer = await ask(url, 'POST', '/api/payments', { body: aPayment });
    expect([answer.status, answer.body.error?.code]).toEqual([400, 'idempotency_key_missing']);
  });

  test('one refund per id of the shop, under whatever key', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    await pay(url, reference);
    await act(url, reference, 'capture');
    const first = await refund(url, reference, '5.00', { refundId: 'r1' });
    const again = await refund(url, reference, '5.00', { refundId: 'r1' });
    expect(again.body.reference).toBe(first.body.reference);
    expect((await refund(url, reference, '6.00', { refundId: 'r1' })).body.error?.code).toBe('refund_id_reused');
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.refunded).toBe('5.00');
  });
});

describe('races', () => {
  test('of a capture and a cancellation exactly one wins, 200 times', async () => {
    const { url } = await gatewayHere();
    let captured = 0;
    for (let round = 1; round <= 200; round++) {
      const reference = await open(url);
      await pay(url, reference);
      const both = [() => act(url, reference, 'capture'), () => act(url, reference, 'cancel')];
      const answers = await Promise.all((round % 2 ? both : both.reverse()).map((call) => call()));
      const wins = answers.filter(({ status }) => status === 200);
      expect(wins).toHaveLength(1);
      const { body } = await ask(url, 'GET', `/api/payments/${reference}`);
      expect(body.status).toBe(wins[0]?.body.status);
      expect(body.captured).toBe(body.status === 'captured' ? '12.50' : '0.00');
      if (body.status === 'captured') captured++;
    }
    expect(captured).toBeGreaterThan(0);
    expect(captured).toBeLessThan(200);
  }, 60_000);

  test('parallel refunds never give back more than was taken', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    await pay(url, reference);
    await act(url, reference, 'capture');
    const answers = await Promise.all(Array.from({ length: 20 }, () => refund(url, reference, '1.00')));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(12);
    expect(answers.filter(({ body }) => body.error?.code === 'amount_too_large')).toHaveLength(8);
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.refunded).toBe('12.00');
  });

  test('a form sent twice at once pays once', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const answers = await Promise.all(Array.from({ length: 5 }, () => pay(url, reference)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    const { body } = await ask(url, 'GET', '/api/events');
    expect(body.events.map(({ type }) => type)).toEqual(['payment.authorized']);
  });
});

describe('what cannot be', () => {
  test.each([
    ['capture', 'not_capturable'],
    ['refund', 'nothing_captured'],
  ])('%s of a payment nobody paid: %s', async (action, code) => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const answer = action === 'refund' ? await refund(url, reference, '1.00') : await act(url, reference, 'capture');
    expect([answer.status, answer.body.error?.code]).toEqual([409, code]);
  });

  test('a cancelled payment can neither be paid nor captured', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    expect((await act(url, reference, 'cancel')).body.status).toBe('cancelled');
    expect((await act(url, reference, 'cancel')).status).toBe(200);
    const late = await pay(url, reference);
    expect(late.headers.get('location')).toBe(`${aPayment.returnUrl}?payment=cancelled`);
    expect((await act(url, reference, 'capture')).body.error?.code).toBe('not_capturable');
  });

  test.each(['0', '-1', '1e3', '12.505', '0.49', 'NaN', '', '1000001', '01.00'])('an amount of %j', async (amount) => {
    const { url } = await gatewayHere();
    const answer = await ask(url, 'POST', '/api/payments', { body: { ...aPayment, amount }, key: 'k' });
    expect(answer.status).toBe(400);
    expect((await ask(url, 'GET', '/api/payments')).body.payments).toEqual([]);
  });

  test.each([
    ['none', ''],
    ['a wrong one', 'Bearer wrong'],
    ['no bearer', 'Basic x'],
  ])('a call with %s for a key', async (_, auth) => {
    const { url } = await gatewayHere();
    for (const [method, path] of [
      ['GET', '/api/payments'],
      ['POST', '/api/payments'],
      ['POST', '/api/faults'],
      ['DELETE', '/api/faults'],
      ['GET', '/v1/checkout/sessions'],
    ] as const) {
      expect((await ask(url, method, path, { auth })).status).toBe(401);
    }
  });

  test('a body larger than any honest one', async () => {
    const { url } = await gatewayHere();
    const body = { ...aPayment, description: 'x'.repeat(70_000) };
    expect((await ask(url, 'POST', '/api/payments', { body, key: 'k' })).status).toBe(413);
  });
});

test('a list goes on where the page before it ended, and begins at the stated instant', async () => {
  let clock = Date.parse('2026-01-01T00:00:00Z');
  const { url } = await gatewayHere({ now: () => new Date(clock) });
  const references: string[] = [];
  for (let count = 0; count < 230; count++, clock += 1_000) references.push(await open(url));
  const since = '2026-01-01T00:00:10Z';
  const listed: string[] = [];
  let cursor: string | null = '0';
  for (let page = 0; page < 5 && cursor !== null; page++) {
    const { body } = await ask(url, 'GET', `/api/payments?since=${since}&cursor=${cursor}`);
    listed.push(...body.payments.map(({ reference }) => reference));
    cursor = body.nextCursor;
  }
  expect(listed).toEqual(references.slice(10));
});

describe('what the world outside does', () => {
  const captured = async (url: string) => {
    const reference = await open(url);
    await pay(url, reference);
    await act(url, reference, 'capture');
    return reference;
  };

  test('a dispute takes the rest back; won, it returns; refunds stay within what is left', async () => {
    const { url } = await gatewayHere();
    const reference = await captured(url);
    await refund(url, reference, '2.50');
    const opened = await fault(url, { kind: 'dispute', reference, step: 'open' });
    expect(opened.body.payment).toMatchObject({ disputed: '10.00', refunded: '2.50', captured: '12.50' });
    expect((await refund(url, reference, '0.01')).body.error?.code).toBe('amount_too_large');
    expect((await fault(url, { kind: 'dispute', reference, step: 'won' })).body.payment.disputed).toBe('0.00');
    expect((await refund(url, reference, '10.00')).status).toBe(200);
  });

  test('a lost dispute stands for ever', async () => {
    const { url } = await gatewayHere();
    const reference = await captured(url);
    await fault(url, { kind: 'dispute', reference, step: 'open', amount: '5.00' });
    expect((await fault(url, { kind: 'dispute', reference, step: 'lost' })).body.payment.disputed).toBe('5.00');
    expect((await fault(url, { kind: 'dispute', reference, step: 'won' })).body.error?.code).toBe('no_open_dispute');
  });

  test('a refund may fail at once, or stay pending and count until it ends', async () => {
    const { url } = await gatewayHere();
    const reference = await captured(url);
    await fault(url, { kind: 'refund_outcome', outcome: 'failed' });
    expect((await refund(url, reference, '12.50')).body).toMatchObject({ status: 'failed' });
    await fault(url, { kind: 'refund_outcome', outcome: 'pending' });
    const pending = await refund(url, reference, '12.00');
    expect(pending.body.status).toBe('pending');
    expect((await refund(url, reference, '1.00')).body.error?.code).toBe('amount_too_large');
    await fault(url, { kind: 'settle_refund', refund: pending.body.reference, outcome: 'succeeded' });
    expect((await ask(url, 'GET', `/api/refunds/${pending.body.reference}`)).body.status).toBe('succeeded');
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.refunded).toBe('12.00');
  });

  test('a refund made at the gateway itself belongs to no refund of the shop', async () => {
    const { url } = await gatewayHere();
    const reference = await captured(url);
    const { body } = await fault(url, { kind: 'refund', reference, amount: '3.00' });
    expect([body.refund.refundId, body.payment.refunded]).toEqual([null, '3.00']);
  });

  test.each(['authorized', 'captured'] as const)('a declined payment is %s after all', async (as) => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    await pay(url, reference, '4000 0000 0000 0002');
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body).toMatchObject({
      status: 'declined',
      declineReason: 'card_declined',
    });
    expect((await fault(url, { kind: 'late_success', reference, as })).body.payment).toMatchObject({
      status: as,
      declineReason: null,
      captured: as === 'captured' ? '12.50' : '0.00',
    });
  });
});
