import { onDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GuardStage, setGuardStage } from './guard-stage';
import { guards } from './guards';
import { lockGuards } from './lock-guards';
import { tryGuard } from './try-guard';
import { tryLockGuard } from './try-lock-guard';

let stage: GuardStage;
beforeAll(async () => {
  stage = await setGuardStage();
});
afterAll(() => stage.database.drop());

describe('the database refuses it, and nothing else would', () => {
  test.each(guards.map((guard) => [guard.guarantee, guard.name, guard] as const))(
    '%s (%s)',
    async (_guarantee, _name, guard) => {
      const proof = await tryGuard(stage, guard);
      expect(proof.refusedWith, 'with the guard').not.toBeNull();
      expect(proof.refusedWithout, 'without the guard').toBeNull();
    },
  );
});

describe('two transactions take turns', () => {
  test.each(lockGuards.map((guard) => [guard.guarantee, guard.name, guard] as const))(
    '%s (%s)',
    async (_guarantee, _name, guard) => {
      expect(await tryLockGuard(stage, guard)).toEqual({ with: guard.refused, without: 'done' });
    },
  );
});

test('every guard in the catalogue has its proof', async () => {
  const { rows } = await onDatabase(stage.database.adminUrl, (client) =>
    client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype = 'c' AND conrelid NOT IN (0, 'test_clock'::regclass)
      UNION SELECT format('%s.%s: %s', c.relname, a.attname, k.conname) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r' JOIN pg_constraint k ON k.contypid = a.atttypid WHERE c.relnamespace = 'public'::regnamespace
      UNION SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT i.indisprimary
      UNION SELECT tgname FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`),
  );
  const proven = new Set([...guards.map((guard) => guard.name), ...provenElsewhere]);
  expect(rows.map((row) => row.name).filter((name) => !proven.has(name))).toEqual([]);
});

// Not refusals: the mirror of the wallet is compared by invariant I2 after every test of the redemption; names and
// ids that are unique for people, not for money, fail nothing when they are doubled.
const provenElsewhere = ['wallets_mirror', 'dealers_name_key', 'dealers_code_key', 'bizpoints_transactions_id_key'];
