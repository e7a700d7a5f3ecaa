import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode } from '@bizcoin/domain';
import { createTestDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Deps } from '../deps';
import { type CustomerCaller, customerCaller } from '../testing/customer-caller';
import { testDeps, testVault } from '../testing/test-deps';

let database: TestDatabase;
let deps: Deps;
let caller: CustomerCaller;
const there = generateCode({ bytes: randomBytes(8) });
const unknown = generateCode({ bytes: randomBytes(8) });

beforeAll(async () => {
  database = await createTestDatabase();
  deps = testDeps(database.appUrl);
  const stage = await setStage(database.ownerUrl);
  await stage.voucher({ type: 'credit', value: '5', codeHash: testVault.hashes(there.normalised)[0] as Buffer });
  caller = await customerCaller(deps, await stage.customer());
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

/** docs/performance.md: the number of round trips decides the rate, so it may not grow unseen. */
const STATEMENTS_MAX = 2;

const preview = () => caller.voucher.preview({ code: there.printed });
const redeem = ({ printed: code }: { printed: string }) => caller.voucher.redeem({ code, key: randomUUID() });

test.each([
  ['a preview', () => expect(preview()).resolves.toMatchObject({ benefit: { bizcoins: '5.00' } })],
  ['a redemption', () => expect(redeem(there)).resolves.toMatchObject({ benefit: { bizcoins: '5.00' } })],
  ['a refusal', () => expect(redeem(unknown)).rejects.toMatchObject({ refusal: { code: 'voucher_not_usable' } })],
])(`%s takes at most ${STATEMENTS_MAX} statements, its session included`, async (_, call) => {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await call();
  expect(asked.mock.calls.length).toBeLessThanOrEqual(STATEMENTS_MAX);
  asked.mockRestore();
});
