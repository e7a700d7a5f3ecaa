import { createHash, randomUUID } from 'node:crypto';
import { parseCode } from '@bizcoin/domain';
import { brokenInvariants, createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { type AdminCaller, adminCaller, refusedWith } from '../testing/admin-caller';
import { testDeps } from '../testing/test-deps';
import { createCodeVault } from './code-vault';
import { redeemVoucher } from './redeem-voucher';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let root: AdminCaller;
let rootId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  rootId = await stage.staff(2);
  root = await adminCaller(deps, rootId);
});
afterAll(async () => {
  expect(await brokenInvariants(database.ownerUrl)).toEqual([]);
  await deps.db.close();
  await database.drop();
});

let letter = 0;
const vanity = () => `VANITY${(letter++).toString(36).toUpperCase().padStart(4, '0')}`;
const credit = { type: 'credit', value: '5', usageLimit: 10 } as const;
const stored = async (voucherId: string) =>
  (await stage.query<Record<string, unknown>>('SELECT * FROM vouchers WHERE id = $1', [voucherId]))[0];

describe('what is created', () => {
  test.each([
    ['message', { type: 'message', value: '500' }, '500'],
    ['credit', { type: 'credit', value: '25' }, '25.00'],
    ['percentage', { type: 'percentage', value: '12.5', maxDiscount: '15', minPurchase: '2.5' }, '12.5'],
  ] as const)('a %s voucher keeps its value in the one spelling', async (_, terms, value) => {
    const { voucherId } = await root.voucher.create({ ...terms, usageLimit: 10 });
    expect(await root.voucher.get({ voucherId })).toMatchObject({
      type: terms.type,
      value,
      usageCount: 0,
      state: 'active',
    });
  });

  test('a package voucher names its package; an archived or unknown one is refused', async () => {
    const packageId = await stage.package();
    const { voucherId } = await root.voucher.create({ type: 'package', packageId, usageLimit: 10 });
    expect(await root.voucher.get({ voucherId })).toMatchObject({ package: { id: packageId }, value: null });
    await stage.query('UPDATE packages SET archived_at = business_now() WHERE id = $1', [packageId]);
    const create = (id: string) => refusedWith(root.voucher.create({ type: 'package', packageId: id, usageLimit: 10 }));
    expect(await create(packageId)).toEqual({ code: 'package_unavailable' });
    expect(await create(randomUUID())).toEqual({ code: 'not_found' });
  });

  test('a generated code is shown once, redeems, and stands nowhere in clear', async () => {
    const { voucherId, code } = await root.voucher.create({ ...credit, prefix: 'fresh' });
    expect(code).toMatch(/^FRESH-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    const normalised = parseCode(code)?.normalised as string;
    const dump = await stage.query(
      `SELECT v::text AS row FROM vouchers v WHERE id = $1 UNION ALL SELECT a::text FROM audit_log a UNION ALL SELECT k::text FROM idempotency_keys k`,
      [voucherId],
    );
    for (const text of [code, normalised, Buffer.from(normalised).toString('hex')]) {
      expect(JSON.stringify(dump)).not.toContain(text);
    }
    const customerId = await stage.customer();
    const attempt = { customerId, voucher: { code }, key: randomUUID(), ip: '198.51.100.1', userAgent: null };
    expect(await redeemVoucher(deps, attempt)).toMatchObject({ ok: true, value: { benefit: { bizcoins: '5.00' } } });
  });

  test('“expires on” lasts through the end of that day in the zone, and a start day begins with it', async () => {
    const { voucherId } = await root.voucher.create({
      ...{ ...credit, startsAt: '2027-03-28', expiresOn: '2027-05-31', timeZone: 'Europe/Berlin' },
    });
    expect(await root.voucher.get({ voucherId })).toMatchObject({
      ...{ startsAt: '2027-03-27T23:00:00.000Z', expiresOn: '2027-05-31', expiresAt: '2027-05-31T22:00:00.000Z' },
      ...{ timeZone: 'Europe/Berlin', state: 'not_started' },
    });
    const exact = await root.voucher.create({ ...credit, startsAt: '2027-01-01T10:30:00+02:00' });
    expect(await root.voucher.get({ voucherId: exact.voucherId })).toMatchObject({
      startsAt: '2027-01-01T08:30:00.000Z',
      timeZone: 'UTC',
    });
  });

  test.each([
    [1_000, 0],
    [1_001, 16],
    [null, 16],
  ])('a limit of %s is counted by %s shards that add up to it', async (usageLimit, shards) => {
    const { voucherId } = await root.voucher.create({ ...credit, usageLimit });
    const [counters] = await stage.query(
      'SELECT count(*)::int AS shards, sum(cap)::int AS caps FROM voucher_counters WHERE voucher_id = $1',
      [voucherId],
    );
    expect(counters).toEqual({ shards, caps: shards === 0 ? null : usageLimit });
  });

  test('its creation is audited with its terms, and without its code or anybody’s name', async () => {
    const holderId = await stage.customer();
    const { voucherId } = await root.voucher.create({ ...credit, holderId, notes: 'for the fair' });
    const { items } = await root.audit.list({ subjectId: voucherId });
    expect(items).toMatchObject([
      { action: 'voucher.create', actor: { id: rootId }, reason: null, before: null, after: { value: '5', holderId } },
    ]);
    expect(JSON.stringify(items[0]?.after)).not.toMatch(/Person|hash|encrypt|code/i);
  });
});

describe('a code belongs to one voucher', () => {
  test('the same vanity code, however it is written, is code_taken', async () => {
    const code = vanity();
    await root.voucher.create({ ...credit, code });
    const spelled = ` ${code.toLowerCase().replace('0', 'o')}-`;
    expect(await refusedWith(root.voucher.create({ ...credit, code: spelled }))).toEqual({ code: 'code_taken' });
  });

  test('fifty creations of one code at once make one voucher', async () => {
    const code = vanity();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => refusedWith(root.voucher.create({ ...credit, code }))),
    );
    const codes = outcomes.map((refusal) => refusal?.code);
    expect(codes.filter((refused) => refused === undefined)).toHaveLength(1);
    // Who waits too long for a connection, on a slow machine, has made nothing either.
    expect(codes.filter((refused) => refused === 'code_taken' || refused === 'busy')).toHaveLength(49);
  });

  test('a code stored under an older pepper is still taken', async () => {
    const secret = (name: string) => createHash('sha256').update(name).digest();
    const keys = new Map([[1, secret('test key')]]);
    const rotated = createCodeVault({
      peppers: new Map([
        [2, secret('new pepper')],
        [1, secret('test pepper')],
      ]),
      keys,
    });
    const code = vanity();
    await root.voucher.create({ ...credit, code });
    const later = await adminCaller({ ...deps, vault: rotated }, rootId);
    expect(await refusedWith(later.voucher.create({ ...credit, code }))).toEqual({ code: 'code_taken' });
    const { voucherId } = await later.voucher.create({ ...credit, code: vanity() });
    expect(await stored(voucherId)).toMatchObject({ code_pepper_version: 2 });
  });

  test('two servers with peppers in another order cannot create one code twice', async () => {
    const secret = (name: string) => createHash('sha256').update(name).digest();
    const keys = new Map([[1, secret('test key')]]);
    const peppers: [number, Buffer][] = [
      [2, secret('new pepper')],
      [1, secret('test pepper')],
    ];
    const [one, two] = await Promise.all(
      [peppers, [...peppers].reverse()].map((order) =>
        adminCaller({ ...deps, vault: createCodeVault({ peppers: new Map(order), keys }) }, rootId),
      ),
    );
    const code = vanity();
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => {
        const server = turn % 2 === 0 ? one : two;
        return server && refusedWith(server.voucher.create({ ...credit, code }));
      }),
    );
    expect(outcomes.filter((refusal) => refusal === null)).toHaveLength(1);
  });
});

describe('a vanity code is printed as it was written', () => {
  test.each([
    ['spring-sale10', 'SPRING-SALE10'],
    ['  ｓｏｌｏ  oil ', 'SOLO-OIL'],
  ])('%s as %s, and redeems either way', async (written, printed) => {
    const { voucherId, code } = await root.voucher.create({ ...credit, code: written });
    expect(code).toBe(printed);
    expect(await root.voucher.reveal({ voucherId, reason: 'x' })).toEqual({ code: printed });
    for (const text of [written, parseCode(printed)?.normalised as string]) {
      const attempt = { customerId: await stage.customer(), voucher: { code: text }, key: randomUUID() };
      expect((await redeemVoucher(deps, { ...attempt, ip: '198.51.100.1', userAgent: null })).ok).toBe(true);
    }
  });
});

describe('a key', () => {
  test('gives the first answer again, code and all, with one voucher', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 10 }, () => root.voucher.create({ ...credit, key })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [row] = await stage.query<{ answer: object }>('SELECT answer FROM idempotency_keys WHERE key = $1', [key]);
    expect(row?.answer).toEqual({ voucherId: answers[0]?.voucherId });
  });

  test('with other terms or another code is idempotency_key_reused', async () => {
    const [key, code] = [randomUUID(), vanity()];
    const first = await root.voucher.create({ ...credit, code, key });
    expect(await root.voucher.create({ ...credit, code, key })).toEqual(first);
    for (const other of [{ ...credit, value: '6', code }, { ...credit, code: vanity() }, credit]) {
      expect(await refusedWith(root.voucher.create({ ...other, key }))).toEqual({ code: 'idempotency_key_reused' });
    }
  });

  test('stays free when the creation is refused', async () => {
    const [key, code] = [randomUUID(), vanity()];
    await root.voucher.create({ ...credit, code });
    expect(await refusedWith(root.voucher.create({ ...credit, code, key }))).toEqual({ code: 'code_taken' });
    expect(await refusedWith(root.voucher.create({ ...credit, code: vanity(), key }))).toBeNull();
  });
});

describe('a dealer', () => {
  test('creates messages and percentages for its own customers, whatever it names', async () => {
    const dealerId = await stage.dealer();
    const dealer = await adminCaller(deps, await stage.dealerMember(dealerId));
    for (const named of [{}, { dealerId }, { dealerId: null }]) {
      const { voucherId } = await dealer.voucher.create({ type: 'message', value: '5', usageLimit: 1, ...named });
      expect(await dealer.voucher.get({ voucherId })).toMatchObject({ dealer: { id: dealerId }, fundedByDealer: null });
    }
  });

  test.each([
    ['credit', { type: 'credit', value: '5' }, 'type'],
    ['a package', { type: 'package' }, 'type'],
    ['a vanity code', { type: 'message', value: '5', code: 'DEALERCODE' }, 'code'],
    ['an unlimited voucher', { type: 'message', value: '5', usageLimit: null }, 'usageLimit'],
    ['a voucher its float pays for', { type: 'message', value: '5', fundedByDealerId: 'own' }, 'fundedByDealerId'],
  ] as const)('cannot create %s', async (_, terms, path) => {
    const dealerId = await stage.dealer();
    const dealer = await adminCaller(deps, await stage.dealerMember(dealerId));
    const packageId = terms.type === 'package' ? { packageId: await stage.package() } : {};
    const funded = 'fundedByDealerId' in terms ? { fundedByDealerId: dealerId } : {};
    const refusal = await refusedWith(dealer.voucher.create({ usageLimit: 5, ...terms, ...packageId, ...funded }));
    expect(refusal).toEqual({ code: 'invalid_input', issues: [{ path, code: 'not_for_dealers' }] });
  });

  test('naming a foreign dealer or holder reads the same as naming nobody’s', async () => {
    const dealer = await adminCaller(deps, await stage.dealerMember(await stage.dealer()));
    const message = { type: 'message', value: '5', usageLimit: 5 } as const;
    const foreign = await stage.dealer();
    for (const named of [
      { dealerId: foreign },
      { dealerId: randomUUID() },
      { holderId: await stage.customer({ dealerId: foreign }) },
      { holderId: randomUUID() },
    ]) {
      expect(await refusedWith(dealer.voucher.create({ ...message, ...named }))).toEqual({ code: 'not_found' });
    }
  });
});

describe('bad input is named field by field and writes nothing', () => {
  test.each([
    ['a value of the wrong kind', { value: '1e3' }, 'value'],
    ['a negative value', { value: '-5' }, 'value'],
    ['a code that is none', { code: 'AB' }, 'code'],
    ['a date that is none', { expiresOn: '2027-02-30' }, 'expiresOn'],
    ['a date beyond all calendars', { expiresOn: '9999-12-31' }, 'expiresOn'],
    ['an end before the start', { startsAt: '2027-06-01', expiresOn: '2027-05-01' }, 'expiresOn'],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }, 'timeZone'],
    ['terms of another type', { minPurchase: '5' }, 'minPurchase'],
    ['more uses for a customer than are counted', { perCustomerLimit: 1_001 }, 'perCustomerLimit'],
    ['a limit beyond its column', { usageLimit: 3_000_000_000 }, 'usageLimit'],
    ['an unlimited vanity code', { code: 'PUBLIC', usageLimit: null }, 'usageLimit'],
    ['a NUL byte', { notes: 'a\u0000b' }, 'notes'],
    ['half a character', { notes: 'a\ud800b' }, 'notes'],
    ['a start before all years', { startsAt: '0000-01-01T00:00:00Z' }, 'startsAt'],
    ['a start that its offset moves beyond all calendars', { startsAt: '9999-12-31T23:59:59-23:59' }, 'startsAt'],
    ['an unknown field', { price: 1 }, 'price'],
  ])('%s', async (_, wrong, path) => {
    const before = await stage.query('SELECT count(*) FROM vouchers');
    const refusal = await refusedWith(root.voucher.create({ ...credit, ...wrong }));
    expect(refusal?.code === 'invalid_input' && refusal.issues.map((issue) => issue.path)).toContain(path);
    expect(await stage.query('SELECT count(*) FROM vouchers')).toEqual(before);
  });
});
