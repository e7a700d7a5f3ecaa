import { delay, HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { noticeExample } from '../testing/notice-example';
import { whatsappChannel } from './whatsapp-channel';

const MESSAGES = 'https://graph.facebook.com/v24.0/106540352242922/messages';
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const channel = whatsappChannel({ token: 'EAAG-secret-token', phoneId: '106540352242922', timeoutMs: 300 });

/** Lets the API answer so, and keeps what it was asked. */
function answers(status: number, body: object | string) {
  const asked: { token: string | null; body: unknown }[] = [];
  server.use(
    http.post(MESSAGES, async ({ request }) => {
      asked.push({ token: request.headers.get('authorization'), body: await request.json() });
      return typeof body === 'string'
        ? new HttpResponse(body, { status, headers: { 'content-type': 'text/html' } })
        : HttpResponse.json(body, { status });
    }),
  );
  return asked;
}

const error = (code: number) => ({
  error: { message: 'Recipient 923001234567 cannot', type: 'OAuthException', code, fbtrace_id: 'A1' },
});

test('a notice goes out as a template with two values, in the reader’s language', async () => {
  const asked = answers(200, { messaging_product: 'whatsapp', messages: [{ id: 'wamid.HBg' }] });
  const notice = noticeExample({ reader: { locale: 'ur' } });
  expect(await channel.send(notice)).toEqual({ outcome: 'delivered', providerId: 'wamid.HBg' });
  expect(asked).toEqual([
    {
      token: 'Bearer EAAG-secret-token',
      body: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        to: '923001234567',
        type: 'template',
        template: {
          name: 'bizcoin_notice',
          language: { code: 'ur' },
          components: [
            {
              type: 'body',
              parameters: [
                { type: 'text', text: expect.stringContaining('5.00') },
                { type: 'text', text: expect.stringContaining('7.00') },
              ],
            },
          ],
        },
      },
    },
  ]);
});

test('values hold no line break and are never empty, whatever a package is called', async () => {
  const asked = answers(200, { messages: [{ id: 'wamid.1' }] });
  await channel.send(noticeExample({ kind: 'order_paid', facts: { packageName: 'A\n\tB     C' } }));
  await channel.send(noticeExample({ kind: 'package_activated', facts: {} }));
  const texts = asked.flatMap(({ body }) => JSON.stringify(body).match(/"text":"[^"]*"/g) ?? []);
  expect(texts[0]).toBe('"text":"A B C: paid"');
  for (const text of texts) expect(text).not.toMatch(/"text":""|\\n|\\t| {4}/);
});

test.each([131026, 131047, 131050])('%i is about the reader: it is not tried again', async (code) => {
  answers(400, error(code));
  expect(await channel.send(noticeExample())).toEqual({ outcome: 'rejected', code: `whatsapp_${code}` });
});

test.each([
  [401, 190],
  [404, 132001],
  [400, 131009],
  [429, 130429],
  [500, 131000],
  [403, 10],
])('%i with code %i is ours or time’s to mend: it waits', async (status, code) => {
  answers(status, error(code));
  expect(await channel.send(noticeExample())).toEqual({ outcome: 'later', code: `whatsapp_${code}` });
});

test('a page of a proxy instead of an answer waits', async () => {
  answers(502, '<html>Bad gateway</html>');
  expect(await channel.send(noticeExample())).toEqual({ outcome: 'later', code: 'whatsapp_http_502' });
});

test('a cut line waits, and so does an answer that does not come', async () => {
  server.use(http.post(MESSAGES, () => HttpResponse.error()));
  expect(await channel.send(noticeExample())).toEqual({ outcome: 'later', code: 'whatsapp_unreachable' });
  server.use(http.post(MESSAGES, () => delay('infinite')));
  expect(await channel.send(noticeExample())).toEqual({ outcome: 'later', code: 'whatsapp_timedout' });
});

test.each([null, '0300 1234567'])('a number that does not name its country is written to never: %j', async (phone) => {
  expect(await channel.send(noticeExample({ reader: { phone } }))).toEqual({
    outcome: 'rejected',
    code: 'phone_unusable',
  });
});
