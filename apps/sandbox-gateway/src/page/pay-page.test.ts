import { describe, expect, test } from 'vitest';
import { gatewayHere } from '../testing/in-process';
import { act, aPayment, ask, open, pay } from '../testing/shop';
import { testCards } from './test-cards';

const page = async (address: string) => {
  const response = await fetch(address, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('the page says what is paid, how much, and that it is no real money', async () => {
  const { url } = await gatewayHere();
  const { status, text } = await page(`${url}/pay/${await open(url)}`);
  expect(status).toBe(200);
  for (const words of ['Growth package', '$12.50', 'no real money', 'Card number']) expect(text).toContain(words);
  for (const { number } of testCards) expect(text).toContain(`value="${number}"`);
});

test('what the shop wrote is text, never markup', async () => {
  const { url } = await gatewayHere();
  const description = `<script>alert("1")</script>'&`;
  const { body } = await ask(url, 'POST', '/api/payments', { body: { ...aPayment, description }, key: 'k' });
  const { text } = await page(String(body.redirectUrl));
  expect(text).not.toContain('<script');
  expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;');
});

test('the page may load its own style and nothing else, and lead to the shop only', async () => {
  const { url } = await gatewayHere();
  const { headers } = await page(`${url}/pay/${await open(url)}`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("form-action 'self' http://localhost:3000;");
  expect(policy).not.toMatch(/unsafe|script-src/);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-frame-options')).toBe('DENY');
});

describe('cards', () => {
  test.each([
    ['4242 4242 4242 4242', 'authorized', null, 'done'],
    ['4000-0000-0000-0002', 'declined', 'card_declined', 'declined'],
    ['4000000000009995', 'declined', 'insufficient_funds', 'declined'],
    ['4000000000000069', 'declined', 'expired_card', 'declined'],
  ])('%s: %s', async (card, status, declineReason, word) => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const answer = await pay(url, reference, card);
    expect(answer.headers.get('location')).toBe(`${aPayment.returnUrl}?payment=${word}`);
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body).toMatchObject({ status, declineReason });
  });

  test.each([
    ['confirm', 'authorized', 'done'],
    ['refuse', 'declined', 'declined'],
  ])('one asks for a confirmation: %s', async (answer, status, word) => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const asked = await pay(url, reference, '4000002500003155');
    expect(asked.headers.get('location')).toBe(`/pay/${reference}/confirm`);
    expect((await page(`${url}/pay/${reference}/confirm`)).text).toContain('Your bank asks you to confirm');
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('open');
    const body = new URLSearchParams({ answer });
    const done = await fetch(`${url}/pay/${reference}/confirm`, { method: 'POST', body, redirect: 'manual' });
    expect(done.headers.get('location')).toBe(`${aPayment.returnUrl}?payment=${word}`);
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe(status);
  });

  test('nothing is confirmed that no bank asked for', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const body = new URLSearchParams({ answer: 'confirm' });
    await fetch(`${url}/pay/${reference}/confirm`, { method: 'POST', body, redirect: 'manual' });
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('open');
  });

  test('one hangs, and then says that nothing was taken', async () => {
    const { url } = await gatewayHere({ hangMs: 30 });
    const reference = await open(url);
    const answer = await pay(url, reference, '4000000000008005');
    expect([answer.status, await answer.text()]).toEqual([504, expect.stringContaining('No money was taken')]);
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('open');
  });

  test('a number that is no test card is refused and not repeated', async () => {
    const { url } = await gatewayHere();
    const reference = await open(url);
    const answer = await pay(url, reference, '5555444433331111');
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain('no test card');
    expect(text).not.toContain('5555444433331111');
    expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('open');
  });

  test('every number passes the check that card forms make', () => {
    const luhn = (number: string) =>
      [...number].reverse().reduce((sum, digit, index) => {
        const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
        return sum + (doubled > 9 ? doubled - 9 : doubled);
      }, 0);
    expect(testCards.filter(({ number }) => luhn(number) % 10 !== 0)).toEqual([]);
  });
});

test('a payment that is over shows its end and takes no card', async () => {
  const { url } = await gatewayHere();
  const reference = await open(url);
  await pay(url, reference);
  await act(url, reference, 'capture');
  expect((await page(`${url}/pay/${reference}`)).text).toContain('<h1 id="what">Paid</h1>');
  await pay(url, reference, '4000000000000002');
  expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('captured');
});

test('a page whose time is over takes no card', async () => {
  const { url } = await gatewayHere();
  const body = { ...aPayment, expiresAt: '2020-01-01T00:00:00Z' };
  const { reference } = (await ask(url, 'POST', '/api/payments', { body, key: 'k' })).body;
  const answer = await pay(url, reference);
  expect(await answer.text()).toContain('This page has expired');
  expect((await ask(url, 'GET', `/api/payments/${reference}`)).body.status).toBe('open');
});

test.each(['/pay/sbx_unknown', '/pay/', '/pay/%00', '/', '/pay/../api/payments', '/pay/x/confirm/y'])(
  'there is nothing at %s',
  async (path) => {
    const { url } = await gatewayHere();
    expect([401, 404]).toContain((await page(url + path)).status);
  },
);

test('the style and the icon are served', async () => {
  const { url } = await gatewayHere();
  for (const [path, type] of [
    ['/pay/style.css', 'text/css; charset=utf-8'],
    ['/pay/icon.svg', 'image/svg+xml'],
  ]) {
    const { status, headers } = await page(`${url}${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
  }
});
