import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { NoticeChannel } from '../channel/notice-channel';
import { addressee, type MailServer, type Manner, startMailServer } from '../testing/mail-server';
import { noticeExample } from '../testing/notice-example';
import { emailChannel } from './email-channel';

let server: MailServer;
let channel: NoticeChannel;

beforeAll(async () => {
  server = await startMailServer();
});
beforeEach(() => {
  server.behave('kind');
  channel = emailChannel({ url: server.url, from: 'Bizcoin <shop@example.com>', timeoutMs: 2_000 });
});
afterEach(() => channel.close());
afterAll(() => server.stop());

const lastLetter = () => {
  const letter = server.letters.at(-1);
  if (letter === undefined) throw new Error('no letter came');
  return letter;
};

test('a notice arrives as one letter, once as text and once as HTML, from the shop to its reader', async () => {
  const sent = await channel.send(noticeExample());
  expect(sent).toEqual({ outcome: 'delivered', providerId: '<01990000-0000-7000-8000-000000000001@example.com>' });
  const letter = lastLetter();
  expect(letter.subject).toBe('Your balance was changed by −5.00 bizcoins');
  expect(letter.from?.value).toEqual([{ name: 'Bizcoin', address: 'shop@example.com' }]);
  expect(addressee(letter)).toEqual([{ name: 'Ana Torres', address: 'ana@demo.test' }]);
  for (const part of [letter.text ?? '', letter.html || '']) {
    expect(part).toContain('It is now 7.00 bizcoins.');
    expect(part).toContain('https://shop.example/wallet');
    expect(part).toContain('https://shop.example/profile#notices');
  }
  expect(letter.html).toContain('<html lang="en" dir="ltr">');
});

test('a letter sent again has the same id, says that a machine wrote it, and offers the way to fewer', async () => {
  await channel.send(noticeExample());
  const first = lastLetter();
  await channel.send(noticeExample());
  expect(lastLetter().messageId).toBe(first.messageId);
  expect(first.headers.get('auto-submitted')).toBe('auto-generated');
  expect(JSON.stringify(first.headers.get('list'))).toContain('https://shop.example/profile#notices');
});

test('a letter about safety offers no way to switch it off', async () => {
  await channel.send(noticeExample({ kind: 'password_changed', facts: {}, settingsUrl: null }));
  expect(lastLetter().headers.has('list')).toBe(false);
  expect(lastLetter().text).toContain('cannot be switched off');
});

test('in Urdu the letter is Urdu, from right to left, with the digits of amounts', async () => {
  await channel.send(noticeExample({ reader: { locale: 'ur-PK' } }));
  const { html, subject } = lastLetter();
  expect(html).toContain('<html lang="ur" dir="rtl">');
  expect(subject).toContain('بزکوائن');
  expect(subject).toContain('5.00');
});

describe('words of customers stay words', () => {
  test('a name adds no header and no reader', async () => {
    const name = 'Ana\r\nBcc: eve@evil.test\r\nSubject: You won\u2028<b>';
    await channel.send(noticeExample({ reader: { name } }));
    const letter = lastLetter();
    expect(letter.headers.has('bcc')).toBe(false);
    expect(letter.subject).toMatch(/^Your balance/);
    expect(addressee(letter)).toHaveLength(1);
    expect(server.recipients.at(-1)).toBe('ana@demo.test');
    expect(server.recipients).not.toContain('eve@evil.test');
  });

  test('a package’s name adds no header and no element', async () => {
    const packageName = 'Big"><script>alert(1)</script>\r\nBcc: eve@evil.test';
    await channel.send(noticeExample({ kind: 'order_paid', facts: { packageName }, reader: { name: '<img src=x>' } }));
    const { html, subject, headers } = lastLetter();
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
    expect(subject).not.toContain('\n');
    expect(headers.has('bcc')).toBe(false);
  });

  test.each(['a@b.test, eve@evil.test', 'eve@evil.test>', '"x" <eve@evil.test>', 'nobody', 'a@b@c', ''])(
    'an address that is more than one, or none, is written to never: %j',
    async (email) => {
      const before = server.recipients.length;
      const sent = await channel.send(noticeExample({ reader: { email } }));
      expect(sent).toEqual({ outcome: 'rejected', code: 'address_unusable' });
      expect(server.recipients).toHaveLength(before);
    },
  );
});

describe('what the server answers decides whether to try again, and its text is not kept', () => {
  test.each<[string, Manner, object]>([
    ['no such mailbox', { at: 'recipient', answer: 550 }, { outcome: 'rejected', code: 'smtp_550' }],
    ['a letter it does not want', { at: 'letter', answer: 554 }, { outcome: 'rejected', code: 'smtp_554' }],
    ['a full mailbox, for now', { at: 'recipient', answer: 452 }, { outcome: 'later', code: 'smtp_452' }],
    ['a letter to be sent again', { at: 'letter', answer: 451 }, { outcome: 'later', code: 'smtp_451' }],
    ['a sender it does not know', { at: 'sender', answer: 550 }, { outcome: 'later', code: 'smtp_550' }],
  ])('%s', async (_, manner, result) => {
    server.behave(manner);
    const before = server.letters.length;
    expect(await channel.send(noticeExample())).toEqual(result);
    expect(server.letters).toHaveLength(before);
  });

  test('a wrong password of ours is ours to mend: the letter waits', async () => {
    server.behave({ at: 'login', answer: 535 });
    const url = server.url.replace('smtp://', 'smtp://shop:secret@');
    const sent = await emailChannel({ url }).send(noticeExample());
    expect(sent).toEqual({ outcome: 'later', code: 'smtp_535' });
  });

  test('a server that dies in the middle of a letter is tried again, and then gets it', async () => {
    server.behave('dying');
    expect(await channel.send(noticeExample())).toMatchObject({ outcome: 'later' });
    server.behave('kind');
    expect(await channel.send(noticeExample())).toMatchObject({ outcome: 'delivered' });
  });

  test('a server that takes the letter and falls silent is not waited for', async () => {
    server.behave('silent');
    const hasty = emailChannel({ url: server.url, timeoutMs: 200 });
    expect(await hasty.send(noticeExample())).toEqual({ outcome: 'later', code: 'smtp_abort' });
  });

  test('a channel that is closed waits for no server: what was under way is to be tried again', async () => {
    server.behave('silent');
    const taken = server.recipients.length;
    const sending = channel.send(noticeExample());
    await vi.waitFor(() => expect(server.recipients).toHaveLength(taken + 1));
    channel.close();
    expect(await sending).toMatchObject({ outcome: 'later' });
  });

  test('where no server is, the letter waits', async () => {
    const gone = await startMailServer();
    await gone.stop();
    expect(await emailChannel({ url: gone.url }).send(noticeExample())).toMatchObject({ outcome: 'later' });
  });
});
