import { randomUUID } from 'node:crypto';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { adminRouter } from '../admin-router';
import { placeOrder } from '../checkout/place-order';
import { quoteCheckout } from '../checkout/quote-checkout';
import type { Deps } from '../deps';
import { askSupport } from '../support/ask-support';
import { type AdminCaller, adminCaller } from '../testing/admin-caller';
import { accepted } from '../testing/checkout-stage';
import { testDeps } from '../testing/test-deps';
import { redeemVoucher } from '../voucher/redeem-voucher';

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
  await deps.db.close();
  await database.drop();
});

const reason = 'asked by telephone';

async function openTicket(): Promise<string> {
  const question = { subject: 'My package', message: 'Where is it?', orderId: null, reference: null };
  const asked = await askSupport(deps, { customerId: await stage.customer(), ...question });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.ticketId;
}

/** One success of every mutation: answers the id of what it changed and the reason it took. */
const mutations: Record<string, () => Promise<{ subject: string; reason: string | null }>> = {
  'voucher.create': async () => {
    const { voucherId } = await root.voucher.create({ type: 'credit', value: '5', usageLimit: 1, key: randomUUID() });
    return { subject: voucherId, reason: null };
  },
  'voucher.update': async () => {
    const voucherId = await stage.voucher();
    await root.voucher.update({ voucherId, version: 1, notes: 'x', reason });
    return { subject: voucherId, reason };
  },
  'voucher.setActive': async () => {
    const voucherId = await stage.voucher();
    await root.voucher.setActive({ voucherId, active: false, reason });
    return { subject: voucherId, reason };
  },
  'voucher.reveal': async () => {
    const { voucherId } = await root.voucher.create({ type: 'credit', value: '5', usageLimit: 1 });
    await root.voucher.reveal({ voucherId, reason });
    return { subject: voucherId, reason };
  },
  'voucher.rollback': async () => {
    const voucher = { voucherId: await stage.voucher({ listed: true }) };
    const attempt = { customerId: await stage.customer(), voucher, key: randomUUID(), ip: '::1', userAgent: null };
    const redeemed = await redeemVoucher(deps, attempt);
    if (!redeemed.ok) throw new Error(redeemed.refusal.code);
    const { redemptionId } = redeemed.value;
    const request = { redemptionId, reason, key: randomUUID() };
    await root.voucher.rollback(request);
    await root.voucher.rollback(request);
    return { subject: redemptionId, reason };
  },
  'customer.adjust': async () => {
    const customerId = await stage.customer();
    const adjustment = { customerId, amount: '5.00', reason, key: randomUUID() };
    await root.customer.adjust(adjustment);
    await root.customer.adjust(adjustment);
    return { subject: customerId, reason };
  },
  'support.reply': async () => {
    const ticketId = await openTicket();
    await root.support.reply({ ticketId, message: 'We look into it.' });
    return { subject: ticketId, reason: null };
  },
  'support.close': async () => {
    const ticketId = await openTicket();
    await root.support.close({ ticketId, reason });
    return { subject: ticketId, reason };
  },
  'customer.recordUsage': async () => {
    const customerId = await stage.customer();
    const voucher = { voucherId: await stage.voucher({ type: 'package', listed: true }) };
    await redeemVoucher(deps, { customerId, voucher, key: randomUUID(), ip: '::1', userAgent: null });
    const usage = { customerId, messages: 3, key: randomUUID() };
    await root.customer.recordUsage(usage);
    await root.customer.recordUsage(usage);
    return { subject: customerId, reason: null };
  },
  'order.refund': async () => {
    const customerId = await stage.customer();
    await stage.bizcoins(customerId, '40');
    const packageId = await stage.package({ price: '40' });
    const input = { packageId, bizcoins: '40', discountId: null };
    const { quoteId } = accepted(await quoteCheckout(deps, { customerId, input }));
    const placement = { customerId, packageId, bizcoins: '40', quoteId, key: randomUUID() };
    const { orderId } = accepted(await placeOrder(deps, placement));
    const refund = { orderId, reason, key: randomUUID() };
    await root.order.refund(refund);
    await root.order.refund(refund);
    return { subject: orderId, reason };
  },
  'customer.liftLockout': async () => {
    const customerId = await stage.customer();
    await root.customer.liftLockout({ customerId, reason });
    return { subject: customerId, reason };
  },
};

test('every mutation of the admin router but signing in and out is in the table', () => {
  const procedures = adminRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>;
  const named = Object.entries(procedures).flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []));
  expect(named.filter((path) => !path.startsWith('auth.')).sort()).toEqual(Object.keys(mutations).sort());
});

test.each(Object.entries(mutations))(
  '%s is in the audit log once, also when its key is repeated',
  async (action, run) => {
    const { subject, reason: given } = await run();
    const rows = await stage.query<object>(
      'SELECT actor_id, subject_id, reason, ip FROM audit_log WHERE action = $1 AND subject_id = $2',
      [action, subject],
    );
    expect(rows).toEqual([{ actor_id: rootId, subject_id: subject, reason: given, ip: '198.51.100.20' }]);
  },
);
