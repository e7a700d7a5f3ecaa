import { createTestDatabase, type Stage, setBusinessOffset, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import type { NoticeChannelName } from '../notification/notice-channels';
import { deliverOutbox } from '../outbox/deliver-outbox';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { testDeps } from '../testing/test-deps';
import { claimDeliveries } from './claim-deliveries';
import { listDeliveries } from './list-deliveries';
import { recordDelivery } from './record-delivery';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
beforeEach(() => stage.query('DELETE FROM notice_deliveries'));
afterEach(() => setBusinessOffset(database.ownerUrl, '0'));
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

const both: NoticeChannelName[] = ['email', 'whatsapp'];

async function customer(person: { suspended?: boolean; phone?: string } = {}): Promise<string> {
  const id = await stage.customer({ suspended: person.suspended ?? false });
  await stage.query('UPDATE users SET phone = $2 WHERE id = $1', [id, person.phone ?? null]);
  return id;
}

/** Tells somebody something, as the worker does. */
async function tell(userId: string, topic: string, given: Partial<Deps> = {}): Promise<void> {
  await stage.query("INSERT INTO outbox_messages (topic, user_id, payload) VALUES ($1, $2, '{}')", [topic, userId]);
  await deliverOutbox({ ...deps, ...given });
}

const deliveriesOf = (userId: string) =>
  stage.query<{ channel: string; status: string; attempts: number; error: string | null }>(
    'SELECT channel, status, attempts, error FROM notice_deliveries WHERE user_id = $1 ORDER BY notification_id, channel',
    [userId],
  );
const channelsFor = async (userId: string) => (await deliveriesOf(userId)).map(({ channel }) => channel);

describe('what is sent to whom', () => {
  test.each([
    ['order.paid', ['email']],
    ['order.refunded', ['email']],
    ['wallet.adjusted', ['email']],
    ['support.replied', ['email']],
    ['account.password_changed', ['email']],
    ['wallet.expiring', []],
    ['wallet.credited', []],
    ['messages.added', []],
  ])('%s reaches a customer who never chose by %j', async (topic, channels) => {
    const userId = await customer({ phone: '+92 300 1234567' });
    await tell(userId, topic);
    expect(await channelsFor(userId)).toEqual(channels);
  });

  test('what a customer chose counts for the notices written afterwards', async () => {
    const userId = await customer({ phone: '+92 300 1234567' });
    const caller = await customerCaller(deps, userId);
    await caller.notification.updateSettings({ channel: 'email', topic: 'money', wanted: false });
    await caller.notification.updateSettings({ channel: 'whatsapp', topic: 'reminders', wanted: true });
    await tell(userId, 'order.paid');
    expect(await channelsFor(userId)).toEqual([]);
    await tell(userId, 'wallet.expiring');
    expect(await channelsFor(userId)).toEqual(['whatsapp']);
  });

  test('nobody switches off what concerns the safety of the account', async () => {
    const userId = await customer();
    const caller = await customerCaller(deps, userId);
    for (const topic of ['money', 'answers', 'reminders', 'activity'] as const)
      await caller.notification.updateSettings({ channel: 'email', topic, wanted: false });
    await tell(userId, 'account.password_changed');
    expect(await channelsFor(userId)).toEqual(['email']);
  });

  test('the suspended, and who is no customer any more, hear of their safety alone', async () => {
    const left = await customer();
    await stage.query('UPDATE users SET customer_since = NULL WHERE id = $1', [left]);
    for (const userId of [await customer({ suspended: true }), left]) {
      await tell(userId, 'order.paid');
      expect(await channelsFor(userId)).toEqual([]);
      await tell(userId, 'account.password_changed');
      expect(await channelsFor(userId)).toEqual(['email']);
    }
  });

  test('nothing waits for a channel that the shop does not have, or the customer no number for', async () => {
    const userId = await customer();
    const caller = await customerCaller(deps, userId);
    await caller.notification.updateSettings({ channel: 'whatsapp', topic: 'money', wanted: true });
    await tell(userId, 'order.paid', { noticeChannels: [] });
    expect(await channelsFor(userId)).toEqual([]);
    await tell(userId, 'order.paid', { noticeChannels: ['whatsapp'] });
    expect(await channelsFor(userId)).toEqual([]);
  });

  test('a message that is delivered again is sent once', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    await stage.query('UPDATE outbox_messages SET delivered_at = NULL WHERE user_id = $1', [userId]);
    await deliverOutbox(deps);
    expect(await channelsFor(userId)).toEqual(['email']);
  });

  test('a notice that is rolled back leaves no delivery', async () => {
    const userId = await customer();
    await stage.query("INSERT INTO outbox_messages (topic, user_id, payload) VALUES ('order.paid', $1, '{}')", [
      userId,
    ]);
    await stage.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$`);
    await stage.query('CREATE TRIGGER cut BEFORE UPDATE ON outbox_messages FOR EACH ROW EXECUTE FUNCTION cut()');
    await expect(deliverOutbox(deps)).rejects.toThrow();
    expect(await channelsFor(userId)).toEqual([]);
    await stage.query('DROP FUNCTION cut CASCADE');
    await deliverOutbox(deps);
    expect(await channelsFor(userId)).toEqual(['email']);
  });
});

describe('a delivery', () => {
  test('is claimed with its reader, and by one worker', async () => {
    const userId = await customer();
    await stage.query("UPDATE users SET locale = 'ur', time_zone = 'Asia/Karachi' WHERE id = $1", [userId]);
    await tell(userId, 'order.paid');
    const claims = await Promise.all([1, 2, 3, 4].map(() => claimDeliveries(deps, both)));
    expect(claims.flat()).toEqual([
      {
        notificationId: expect.any(String),
        channel: 'email',
        userId,
        kind: 'order_paid',
        facts: {},
        attempts: 1,
        reader: expect.objectContaining({ locale: 'ur', timeZone: 'Asia/Karachi' }),
        optional: true,
        obstacle: null,
      },
    ]);
  });

  test('of two hundred each goes to one of four workers', async () => {
    const userId = await customer();
    await stage.query(
      "INSERT INTO outbox_messages (topic, user_id, payload) SELECT 'order.paid', $1::uuid, '{}' FROM generate_series(1, 200)",
      [userId],
    );
    while ((await deliverOutbox(deps)) > 0);
    const claimAll = async (): Promise<string[]> => {
      const claimed = await claimDeliveries(deps, both);
      return claimed.length === 0
        ? []
        : [...claimed.map(({ notificationId }) => notificationId), ...(await claimAll())];
    };
    const claimed = (await Promise.all([1, 2, 3, 4].map(claimAll))).flat();
    expect(claimed).toHaveLength(200);
    expect(new Set(claimed).size).toBe(200);
  });

  test('of a worker that died comes back by itself after a minute', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    expect(await claimDeliveries(deps, both)).toHaveLength(1);
    expect(await claimDeliveries(deps, both)).toEqual([]);
    await setBusinessOffset(database.ownerUrl, '61 seconds');
    expect(await claimDeliveries(deps, both)).toMatchObject([{ userId, attempts: 2 }]);
  });

  test('waits twice as long after each try, at most two hours, and is given up after twelve', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    const pauses: number[] = [];
    let elapsed = 0;
    for (let attempt = 1; attempt <= 12; attempt++) {
      const [delivery] = await claimDeliveries(deps, both);
      if (delivery === undefined) throw new Error(`try ${attempt} is not due after ${elapsed} s`);
      await recordDelivery(deps, delivery, { outcome: 'later', code: 'smtp_451' });
      const [row] = await stage.query<{ seconds: number }>(
        'SELECT round(extract(epoch FROM next_attempt_at - business_now()))::int AS seconds FROM notice_deliveries WHERE user_id = $1',
        [userId],
      );
      pauses.push(row?.seconds ?? 0);
      elapsed += (row?.seconds ?? 0) + 2;
      await setBusinessOffset(database.ownerUrl, `${elapsed} seconds`);
    }
    expect(pauses.map((seconds) => Math.round(seconds / 60))).toEqual([
      1, 2, 4, 8, 16, 32, 64, 120, 120, 120, 120, 120,
    ]);
    expect(await deliveriesOf(userId)).toEqual([
      { channel: 'email', status: 'given_up', attempts: 12, error: 'smtp_451' },
    ]);
    expect(await claimDeliveries(deps, both)).toEqual([]);
  });

  test('whose twelfth try was never recorded is given up, not forgotten', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    await stage.query('UPDATE notice_deliveries SET attempts = 12 WHERE user_id = $1', [userId]);
    expect(await claimDeliveries(deps, both)).toEqual([]);
    expect(await deliveriesOf(userId)).toMatchObject([{ status: 'given_up', error: 'no_answer' }]);
  });

  test.each([
    [
      { outcome: 'delivered', providerId: '<id@shop>' },
      { status: 'delivered', error: null },
    ],
    [
      { outcome: 'rejected', code: 'smtp_550' },
      { status: 'rejected', error: 'smtp_550' },
    ],
    [
      { outcome: 'later', code: 'smtp_timedout' },
      { status: 'waiting', error: 'smtp_timedout' },
    ],
  ] as const)('after %j is %j, and a late word of an earlier try changes nothing', async (result, state) => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    const [delivery] = await claimDeliveries(deps, both);
    if (delivery === undefined) throw new Error('nothing to claim');
    await recordDelivery(deps, delivery, result);
    expect(await deliveriesOf(userId)).toMatchObject([state]);
    await recordDelivery(deps, { ...delivery, attempts: 0 }, { outcome: 'rejected', code: 'late' });
    expect(await deliveriesOf(userId)).toMatchObject([state]);
  });

  test('to somebody who was suspended meanwhile is not sent, but for their safety', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    await tell(userId, 'account.password_changed');
    await stage.query('UPDATE users SET suspended_at = now() WHERE id = $1', [userId]);
    const claimed = await claimDeliveries(deps, both);
    const obstacles = Object.fromEntries(claimed.map(({ kind, obstacle }) => [kind, obstacle]));
    expect(obstacles).toEqual({ order_paid: 'not_a_customer', password_changed: null });
  });

  test('is left to those who have its channel', async () => {
    const userId = await customer();
    await tell(userId, 'order.paid');
    expect(await claimDeliveries(deps, ['whatsapp'])).toEqual([]);
    expect(await claimDeliveries(deps, ['email'])).toHaveLength(1);
  });
});

describe('settings', () => {
  let caller: CustomerCaller;
  let userId: string;
  beforeEach(async () => {
    userId = await customer({ phone: '+92 300 1234567' });
    caller = await customerCaller(deps, userId);
  });

  test('say where each channel leads and what goes that way', async () => {
    const [person] = await stage.query<{ email: string }>('SELECT email FROM users WHERE id = $1', [userId]);
    const topics = (wanted: readonly string[]) =>
      ['money', 'answers', 'reminders', 'activity'].map((topic) => ({ topic, wanted: wanted.includes(topic) }));
    expect(await caller.notification.settings()).toEqual([
      { channel: 'email', to: person?.email, topics: topics(['money', 'answers']) },
      { channel: 'whatsapp', to: '+92 300 1234567', topics: topics([]) },
    ]);
  });

  test('change one choice at a time, and back', async () => {
    const money = async (wanted: boolean) =>
      (await caller.notification.updateSettings({ channel: 'email', topic: 'money', wanted }))[0]?.topics[0];
    expect(await money(false)).toEqual({ topic: 'money', wanted: false });
    expect(await money(true)).toEqual({ topic: 'money', wanted: true });
    expect((await caller.notification.settings())[0]?.topics[0]).toEqual({ topic: 'money', wanted: true });
  });

  test('are everybody’s own', async () => {
    const other = await customerCaller(deps, await customer());
    await caller.notification.updateSettings({ channel: 'email', topic: 'money', wanted: false });
    expect((await other.notification.settings())[0]?.topics[0]).toEqual({ topic: 'money', wanted: true });
  });

  test('offer no channel that the shop does not have', async () => {
    const mailless = await customerCaller({ ...deps, noticeChannels: [] }, userId);
    expect(await mailless.notification.settings()).toEqual([]);
  });
});

test('support reads how a customer’s letters fared, the newest first, and nobody else’s', async () => {
  const [userId, other] = [await customer(), await customer()];
  await tell(userId, 'order.paid');
  await tell(other, 'order.paid');
  await tell(userId, 'order.refunded');
  await claimDeliveries(deps, both);
  const [latest] = await listDeliveries(deps, userId);
  if (latest === undefined) throw new Error('no delivery');
  await recordDelivery(deps, latest, { outcome: 'rejected', code: 'smtp_550' });
  expect(await listDeliveries(deps, userId)).toMatchObject([
    {
      kind: 'order_refunded',
      channel: 'email',
      status: 'rejected',
      attempts: 1,
      error: 'smtp_550',
      nextAttemptAt: null,
    },
    { kind: 'order_paid', status: 'waiting', error: null, resolvedAt: null, nextAttemptAt: expect.any(String) },
  ]);
});
