import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adminRouter } from './admin-router';
import { customerRouter } from './customer-router';
import type { Deps } from './deps';
import { type AdminCaller, adminCaller, callerWith, refusedWith } from './testing/admin-caller';
import { testDeps } from './testing/test-deps';

/** Whom a procedure lets in: anybody, everybody of the admin app, staff from a level on, dealers besides. */
type Audience = 'open' | 'member' | `level ${0 | 1 | 2}` | `dealer or level ${0 | 2}`;

const audiences: Record<string, Audience> = {
  'auth.login': 'open',
  'auth.logout': 'open',
  'auth.me': 'open',
  'auth.changePassword': 'member',
  'auth.sessions': 'member',
  'auth.endOtherSessions': 'member',
  'voucher.list': 'dealer or level 0',
  'voucher.get': 'dealer or level 0',
  'voucher.redemptions': 'dealer or level 0',
  'voucher.create': 'dealer or level 2',
  'voucher.setActive': 'dealer or level 2',
  'voucher.update': 'level 2',
  'voucher.reveal': 'level 2',
  'voucher.rollback': 'level 1',
  'attempt.list': 'level 0',
  'audit.list': 'level 0',
  'customer.list': 'dealer or level 0',
  'customer.get': 'dealer or level 0',
  'customer.adjust': 'level 2',
  'customer.recordUsage': 'level 2',
  'customer.liftLockout': 'level 1',
  'customer.deliveries': 'level 1',
  'package.list': 'level 0',
  'order.list': 'dealer or level 0',
  'order.get': 'dealer or level 0',
  'order.refundPreview': 'level 2',
  'order.refund': 'level 2',
  'support.list': 'level 1',
  'support.countOpen': 'level 1',
  'support.reply': 'level 1',
  'support.close': 'level 1',
  'dealer.list': 'level 0',
  'live.changes': 'level 0',
};

type Visitor = 'nobody' | 'customer' | 'dealer' | 'level 0' | 'level 1' | 'level 2';

const visitors: Visitor[] = ['nobody', 'customer', 'dealer', 'level 0', 'level 1', 'level 2'];

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
const ids = new Map<Visitor, string>();

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
  ids.set('customer', await stage.customer());
  ids.set('dealer', await stage.dealerMember(await stage.dealer()));
  for (const level of [0, 1, 2] as const) ids.set(`level ${level}`, await stage.staff(level));
});
afterAll(async () => {
  await deps.live.end();
  await deps.db.close();
  await database.drop();
});

/** A new session each time, because some procedures end it. */
async function callerOf(visitor: Visitor): Promise<AdminCaller> {
  if (visitor === 'nobody') return callerWith(deps, undefined);
  const id = `${ids.get(visitor)}`;
  if (visitor !== 'customer') return adminCaller(deps, id);
  const session = await deps.customerAuth.openSession(id, { ip: null, userAgent: null, sessionId: null });
  return callerWith(deps, `customer_session=${session?.sessionId}; admin_session=${session?.sessionId}`);
}

function call(caller: AdminCaller, path: string): Promise<unknown> {
  const procedure = path.split('.').reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], caller);
  return (procedure as (input?: unknown) => Promise<unknown>)();
}

function expected(audience: Audience, visitor: Visitor): 'let in' | 'not_signed_in' | 'not_allowed' {
  if (audience === 'open') return 'let in';
  if (visitor === 'nobody' || visitor === 'customer') return 'not_signed_in';
  if (audience === 'member') return 'let in';
  if (visitor === 'dealer') return audience.startsWith('dealer') ? 'let in' : 'not_allowed';
  return visitor.slice(-1) >= audience.slice(-1) ? 'let in' : 'not_allowed';
}

test('every procedure of the admin router is in the table, and none of the table is missing', () => {
  expect(Object.keys(audiences).sort()).toEqual(Object.keys(adminRouter._def.procedures).sort());
});

describe.each(Object.entries(audiences))('%s (%s)', (path, audience) => {
  test.each(visitors)('for %s', async (visitor) => {
    const refusal = await refusedWith(call(await callerOf(visitor), path));
    const answer = refusal?.code === 'not_signed_in' || refusal?.code === 'not_allowed' ? refusal.code : 'let in';
    expect(answer).toBe(expected(audience, visitor));
  });
});

test('the two routers share no procedure object, so neither app serves the other’s', () => {
  const ofAdmin = new Set<unknown>(Object.values(adminRouter._def.procedures));
  expect(Object.values(customerRouter._def.procedures).filter((procedure) => ofAdmin.has(procedure))).toEqual([]);
});

describe('a foreign dealer', () => {
  test('reads not_found for every id of another, exactly as for ids that do not exist', async () => {
    const theirs = await stage.dealer();
    const dealer = await callerOf('dealer');
    const voucherId = await stage.voucher({ dealerId: theirs });
    const customerId = await stage.customer({ dealerId: theirs });
    const calls = (voucher: string, customer: string) => [
      refusedWith(dealer.voucher.get({ voucherId: voucher })),
      refusedWith(dealer.voucher.redemptions({ voucherId: voucher })),
      refusedWith(dealer.voucher.setActive({ voucherId: voucher, active: false, reason: 'x' })),
      refusedWith(dealer.customer.get({ customerId: customer })),
    ];
    for (const refusal of [...calls(voucherId, customerId), ...calls(randomUUID(), randomUUID())]) {
      expect(await refusal).toEqual({ code: 'not_found' });
    }
    expect(await dealer.customer.list({ search: customerId })).toEqual({ items: [], nextCursor: null });
    expect(await dealer.voucher.list({ dealerId: theirs })).toEqual({ items: [], nextCursor: null });
  });
});

test('a level that was taken away counts from the next call on', async () => {
  const id = await stage.staff(2);
  const caller = await adminCaller(deps, id);
  const voucherId = await stage.voucher();
  await caller.voucher.setActive({ voucherId, active: false, reason: 'x' });
  await stage.query('UPDATE staff_members SET level = 0 WHERE user_id = $1', [id]);
  expect(await refusedWith(caller.voucher.setActive({ voucherId, active: true, reason: 'x' }))).toEqual({
    code: 'not_allowed',
  });
});

test('unknown fields are refused by name', async () => {
  const root = await callerOf('level 2');
  const input = { customerId: randomUUID(), messages: 1, key: randomUUID(), userId: randomUUID() };
  expect(await refusedWith(root.customer.recordUsage(input))).toEqual({
    ...{ code: 'invalid_input', issues: [{ path: 'userId', code: 'unexpected' }] },
  });
});
