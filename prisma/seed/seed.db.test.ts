import { brokenInvariants, codeSecrets, createTestDatabase, onDatabase, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from './index';

let database: TestDatabase;
const secrets = codeSecrets();

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const query = (target: TestDatabase, text: string) =>
  onDatabase(target.ownerUrl, async (client) => (await client.query(text)).rows);
const run = (target: TestDatabase, env: NodeJS.ProcessEnv) => seed({ ...target, env: { ...secrets, ...env } });

// Everything a second run could have written twice.
const CONTENTS = `SELECT (SELECT count(*) FROM users) || ' ' || (SELECT count(*) FROM vouchers) || ' ' || (SELECT count(*) FROM voucher_redemption_attempts)
  || ' ' || (SELECT count(*) FROM bizpoints_transactions) || ' ' || (SELECT count(*) FROM audit_log) || ' ' || (SELECT count(*) FROM settings) AS contents`;

describe('demo data', () => {
  test('is complete, obeys every invariant, and a second run adds nothing', async () => {
    await run(database, { DEMO: '1' });
    const [first] = await query(database, CONTENTS);
    expect(first).toEqual({ contents: '9 7 1 2 8 3' });
    await run(database, { DEMO: '1', CURRENCY: 'EUR' });
    expect(await query(database, CONTENTS)).toEqual([first]);
    expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
  });

  test('gives Ana 120 bizcoins and an active package, and Ben nothing', async () => {
    const people = await query(
      database,
      `SELECT u.email, u.biz_points::text, d.name AS dealer, p.name AS package, p.messages_allowed, p.ends_at > business_now() AS active
       FROM users u LEFT JOIN dealers d ON d.id = u.dealer_id LEFT JOIN customer_packages p ON p.customer_id = u.id
       WHERE u.email IN ('ana@demo.test', 'ben@demo.test') ORDER BY u.email`,
    );
    expect(people).toEqual([
      {
        email: 'ana@demo.test',
        biz_points: '120.00',
        dealer: 'Delta',
        package: 'Growth',
        messages_allowed: 5_000,
        active: true,
      },
      { email: 'ben@demo.test', biz_points: '0.00', dealer: null, package: null, messages_allowed: null, active: null },
    ]);
  });

  test('a run that was cut short is completed by the next one', async () => {
    const other = await createTestDatabase();
    await run(other, { DEMO: '0' });
    await onDatabase(other.ownerUrl, (client) =>
      client.query(`CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'cut'; END $$;
        CREATE TRIGGER cut BEFORE INSERT ON vouchers FOR EACH ROW WHEN (NEW.usage_limit = 1) EXECUTE FUNCTION cut()`),
    );
    await expect(run(other, { DEMO: '1' })).rejects.toThrow(/cut/);
    await onDatabase(other.ownerUrl, (client) => client.query('DROP TRIGGER cut ON vouchers'));
    await run(other, { DEMO: '1' });
    expect(await query(other, CONTENTS)).toEqual(await query(database, CONTENTS));
    await other.drop();
  });

  test('at another rate Ana still has 120 bizcoins, because she paid the price in coins of that rate', async () => {
    const other = await createTestDatabase();
    await run(other, { DEMO: '1', CURRENCY: 'JPY', BIZCOIN_RATE: '100', SHOP_TIME_ZONE: 'Asia/Tokyo' });
    const [order] = await query(
      other,
      `SELECT o.bizcoins::text, u.biz_points::text FROM orders o JOIN users u ON u.id = o.customer_id`,
    );
    expect(order).toEqual({ bizcoins: '0.40', biz_points: '120.00' });
    expect(await brokenInvariants(other.ownerUrl)).toEqual([]);
    await other.drop();
  });
});

test('without DEMO only the settings are written, from the environment of the first boot', async () => {
  const other = await createTestDatabase();
  const settings = `SELECT string_agg(value, ' ' ORDER BY name) AS shop, (SELECT count(*) FROM users)::int AS people FROM settings`;
  await run(other, { DEMO: '0', CURRENCY: 'KWD', BIZCOIN_RATE: '0.1', SHOP_TIME_ZONE: 'Asia/Kuwait' });
  await run(other, { DEMO: '0', CURRENCY: 'USD', BIZCOIN_RATE: '1', SHOP_TIME_ZONE: 'UTC' });
  expect(await query(other, settings)).toEqual([{ shop: 'KWD 0.1 Asia/Kuwait', people: 0 }]);
  await other.drop();
});
