import { randomBytes, randomUUID } from 'node:crypto';
import { decideRedemption, generateCode, RULES_VERSION, reviveFacts, type SerialisedFacts } from '@bizcoin/domain';
import {
  createTestDatabase,
  type Stage,
  setBusinessOffset,
  setStage,
  type TestDatabase,
  type VoucherTerms,
} from '@bizcoin/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps, testVault } from '../testing/test-deps';
import { previewVoucher } from './preview-voucher';
import { redeemVoucher } from './redeem-voucher';

let database: TestDatabase;
let deps: Deps;
let stage: Stage;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

interface StoredAttempt {
  kind: 'preview' | 'redeem';
  outcome: string;
  voucherId: string | null;
  rulesVersion: number;
  facts: SerialisedFacts | null;
  benefit: unknown;
}

const code = () => generateCode({ bytes: randomBytes(8) });

async function voucherWithCode(terms: VoucherTerms): Promise<string> {
  const { normalised, printed } = code();
  await stage.voucher({ ...terms, codeHash: testVault.hashes(normalised)[0] as Buffer });
  return printed;
}

/** A voucher of every type and of every reason against it. */
async function someOfEverything(customers: readonly string[]): Promise<string[]> {
  const [first = ''] = customers;
  const dealerId = await stage.dealer();
  const terms: VoucherTerms[] = [
    { type: 'message', value: '500', perCustomerLimit: 2 },
    { type: 'credit', value: '1.25', grantValidDays: 30, perCustomerLimit: 3 },
    { type: 'credit', value: '7', usageLimit: 5_000, startsAt: '2026-01-01T00:00:00.123Z' },
    { type: 'package', packageId: await stage.package({ messages: 10, days: 1 }), usageLimit: 3 },
    { type: 'percentage', value: '12.5', maxDiscount: '15', minPurchase: '2.5', discountValidDays: 7 },
    { type: 'credit', value: '1000000' },
    { active: false },
    { startsAt: '2040-01-01T00:00:00Z' },
    { expiresOn: '2026-01-31', expiresAt: '2026-02-01T00:00:00Z' },
    { usageLimit: 1 },
    { createdBy: first },
    { holderId: first },
    { dealerId },
    { fundedByDealerId: dealerId, dealerId },
  ];
  return [code().printed, 'MISTYPED-CODE-0000-0000-X', ...(await Promise.all(terms.map(voucherWithCode)))];
}

async function makeBusy(): Promise<void> {
  const dealerId = await stage.dealer();
  const suspended = await stage.customer({ suspended: true });
  const customers = [...(await stage.customers(5)), await stage.customer({ dealerId }), suspended];
  const codes = await someOfEverything(customers);
  for (const moment of ['0', '3 days']) {
    await setBusinessOffset(database.ownerUrl, moment);
    await Promise.all(
      customers.map(async (customerId) => {
        const key = randomUUID();
        for (const text of codes) {
          const attempt = { customerId, voucher: { code: text }, ip: '198.51.100.7', userAgent: 'test' };
          await previewVoucher(deps, attempt);
          await Promise.all([1, 2].map(() => redeemVoucher(deps, { ...attempt, key: randomUUID() })));
          await redeemVoucher(deps, { ...attempt, key });
        }
      }),
    );
  }
}

/** What the budgets and the keys refuse is not for the rules to say. */
const BESIDE_THE_RULES = ['voucher_code_mistyped', 'too_many_attempts', 'idempotency_key_reused', 'busy'];

test('every attempt of a busy day is decided again from its stored facts, with the same outcome and benefit', async () => {
  await makeBusy();
  const attempts = await stage.query<StoredAttempt>(`
    SELECT a.kind, a.outcome, a.voucher_id AS "voucherId", a.rules_version AS "rulesVersion", a.facts, u.benefit
    FROM voucher_redemption_attempts a LEFT JOIN voucher_usage u ON u.id = a.redemption_id`);
  const decided = attempts.filter(({ outcome }) => !BESIDE_THE_RULES.includes(outcome));
  for (const { kind, outcome, voucherId, rulesVersion, facts, benefit } of decided) {
    expect(rulesVersion).toBe(RULES_VERSION);
    if (facts === null) throw new Error(`An attempt that ended in ${outcome} has no facts.`);
    const again = decideRedemption(reviveFacts(facts));
    expect(again.ok ? 'success' : again.refusal.code).toBe(outcome);
    if (again.ok) expect(again.value.voucherId).toBe(voucherId);
    if (again.ok && kind === 'redeem') expect(again.value.benefit).toEqual(benefit);
  }
  expect([...new Set(attempts.map(({ outcome }) => outcome))].sort()).toEqual([
    'benefit_unavailable',
    'customer_suspended',
    'idempotency_key_reused',
    'success',
    'too_many_attempts',
    'voucher_already_redeemed',
    'voucher_code_mistyped',
    'voucher_disabled',
    'voucher_expired',
    'voucher_not_started',
    'voucher_not_usable',
    'voucher_own_creation',
    'voucher_used_up',
  ]);
});
