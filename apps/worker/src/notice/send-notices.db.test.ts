import { randomUUID } from 'node:crypto';
import { createDatabase, type Database } from '@bizcoin/db';
import { createChannels, type NoticeChannel, type OutgoingNotice } from '@bizcoin/messaging';
import { type MailServer, startMailServer } from '@bizcoin/messaging/testing';
import { createTestDatabase, type Stage, setBusinessOffset, setStage, type TestDatabase } from '@bizcoin/testing';
import pino from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendNotices } from './send-notices';

let database: TestDatabase;
let stage: Stage;
let db: Database;
let server: MailServer;
let channels: readonly NoticeChannel[];
const logged: string[] = [];
const log = pino({}, { write: (line) => void logged.push(line) });
const customerUrl = 'https://shop.example';

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  db = createDatabase({ url: database.appUrl });
  server = await startMailServer();
  channels = createChannels({ SMTP_URL: server.url, MAIL_FROM: 'Bizcoin <shop@example.com>' });
});
beforeEach(async () => {
  server.behave('kind');
  await stage.query('DELETE FROM notice_deliveries');
  logged.length = 0;
});
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterAll(async () => {
  await server.stop();
  await db.close();
  await database.drop();
});

const send = (through = channels) => sendNotices({ db, log, customerUrl }, through);

/** A delivery that is due, by e-mail. Answers the notice's id. */
async function due(kind: string, facts: object = {}): Promise<{ id: string; userId: string; email: string }> {
  const [userId, id] = [await stage.customer(), randomUUID()];
  await stage.query('INSERT INTO notifications (id, user_id, kind, facts, cause) VALUES ($1, $2, $3, $4, $5)', [
    id,
    userId,
    kind,
    JSON.stringify(facts),
    `test:${id}`,
  ]);
  await stage.query("INSERT INTO notice_deliveries (notification_id, channel, user_id) VALUES ($1, 'email', $2)", [
    id,
    userId,
  ]);
  const [person] = await stage.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId]);
  return { id, userId, email: person?.email ?? '' };
}

const stateOf = async (id: string) =>
  (await stage.query('SELECT status, error, attempts FROM notice_deliveries WHERE notification_id = $1', [id]))[0];
const lettersTo = (email: string) =>
  server.letters.filter((letter) => JSON.stringify(letter.to).includes(`"address":"${email}"`));

test('a due notice arrives once, leads to its order, and is written down', async () => {
  const orderId = randomUUID();
  const { id, email } = await due('order_paid', { packageName: 'Growth', orderId });
  expect(await send()).toBe(1);
  expect(await send()).toBe(0);
  expect(await stateOf(id)).toEqual({ status: 'delivered', error: null, attempts: 1 });
  const [letter, ...more] = lettersTo(email);
  expect(more).toEqual([]);
  expect(letter?.subject).toBe('Growth: paid');
  expect(letter?.text).toContain(`https://shop.example/checkout/${orderId}`);
  expect(letter?.text).toContain('https://shop.example/profile#notices');
});

test('many are sent by two workers, each once', async () => {
  const notices = await Promise.all(Array.from({ length: 24 }, () => due('wallet_expired', { amount: '1.00' })));
  const all = async (): Promise<number> => {
    const sent = await send();
    return sent === 0 ? 0 : sent + (await all());
  };
  const [one, other] = await Promise.all([all(), all()]);
  expect(one + other).toBe(24);
  for (const { email } of notices) expect(lettersTo(email)).toHaveLength(1);
});

test('a worker that dies after sending sends again; none is lost', async () => {
  const { id, email } = await due('order_paid', {});
  const dying = channels.map((channel) => ({
    ...channel,
    async send(notice: OutgoingNotice) {
      await channel.send(notice);
      throw new Error('killed');
    },
  }));
  await expect(send(dying)).rejects.toThrow('killed');
  expect(await stateOf(id)).toMatchObject({ status: 'waiting', attempts: 1 });
  expect(await send()).toBe(0);
  await setBusinessOffset(database.ownerUrl, '61 seconds');
  expect(await send()).toBe(1);
  expect(await stateOf(id)).toMatchObject({ status: 'delivered', attempts: 2 });
  const letters = lettersTo(email);
  expect(letters).toHaveLength(2);
  expect(letters[0]?.messageId).toBe(letters[1]?.messageId);
});

test('a failure of one keeps no other waiting', async () => {
  const [bad, good] = [await due('order_paid'), await due('order_paid')];
  await stage.query("UPDATE users SET email = 'no address' WHERE id = $1", [bad.userId]);
  await send();
  expect(await stateOf(bad.id)).toMatchObject({ status: 'rejected', error: 'address_unusable' });
  expect(await stateOf(good.id)).toMatchObject({ status: 'delivered' });
});

test('a server that is away is tried again, and the letter arrives when it is back', async () => {
  server.behave({ at: 'sender', answer: 421 });
  const { id, email } = await due('order_paid');
  await send();
  expect(await stateOf(id)).toEqual({ status: 'waiting', error: 'smtp_421', attempts: 1 });
  server.behave('kind');
  await setBusinessOffset(database.ownerUrl, '61 seconds');
  await send();
  expect(await stateOf(id)).toEqual({ status: 'delivered', error: null, attempts: 2 });
  expect(lettersTo(email)).toHaveLength(1);
});

test('every letter about a new password carries a link of its own, which stands nowhere else', async () => {
  const { id, userId, email } = await due('reset_requested');
  server.behave({ at: 'letter', answer: 451 });
  await send();
  server.behave('kind');
  await setBusinessOffset(database.ownerUrl, '61 seconds');
  await send();
  expect(await stateOf(id)).toMatchObject({ status: 'delivered' });
  const [letter] = lettersTo(email);
  const token = /https:\/\/shop\.example\/reset#token=([A-Za-z0-9_-]{43})\s/.exec(letter?.text ?? '')?.[1] ?? '';
  expect(token).toHaveLength(43);
  expect(letter?.html).toContain(`/reset#token=${token}`);
  const kept = await stage.query(
    'SELECT encode(token_hash, $2) AS hash FROM password_reset_tokens WHERE user_id = $1',
    [userId, 'hex'],
  );
  expect(kept).toHaveLength(2);
  const everything = JSON.stringify([
    await stage.query('SELECT * FROM notice_deliveries'),
    await stage.query('SELECT * FROM notifications'),
    kept,
    logged,
  ]);
  expect(everything).not.toContain(token);
});

test('the log of what was not delivered names no customer', async () => {
  server.behave({ at: 'recipient', answer: 550 });
  const { id, email } = await due('order_paid');
  await send();
  expect(await stateOf(id)).toEqual({ status: 'rejected', error: 'smtp_550', attempts: 1 });
  expect(logged.join('')).toContain(id);
  expect(logged.join('')).not.toContain(email);
  expect(logged.join('')).not.toMatch(/Mailbox|demo\.test/);
});

test('what was overtaken by time or by a suspension is rejected unsent', async () => {
  const [late, gone] = [await due('reset_requested'), await due('order_paid')];
  await stage.query("UPDATE notifications SET created_at = created_at - interval '31 minutes' WHERE id = $1", [
    late.id,
  ]);
  await stage.query('UPDATE users SET suspended_at = now() WHERE id = $1', [gone.userId]);
  await send();
  expect(await stateOf(late.id)).toMatchObject({ status: 'rejected', error: 'too_late' });
  expect(await stateOf(gone.id)).toMatchObject({ status: 'rejected', error: 'not_a_customer' });
  expect([...lettersTo(late.email), ...lettersTo(gone.email)]).toEqual([]);
});
