import { without } from '../guards/function-guards';
import { withoutRule } from '../guards/guard';
import { openProofHouse, type ProofHouse } from '../house/proof-house';
import type { Proof, ProofRun } from '../proof/proof';
import { proveHistory, type Staged } from './history-proof';
import { limitedVouchers, richCustomers, rulesOf, sales, wishesOf } from './wishes';

interface Mutation {
  /** What is taken out of the database. */
  readonly without: string;
  readonly remove: string;
  readonly stage: (house: ProofHouse, run: ProofRun) => Promise<Staged>;
}

const list: readonly Mutation[] = [
  {
    without: 'the condition on the counter and its CHECK',
    remove: `${without('redeem_voucher', [['AND usage_count < usage_limit', '']])};
      ALTER TABLE vouchers DROP CONSTRAINT vouchers_usage_within_limit`,
    stage: async (house, { random }) => {
      const vouchers = await limitedVouchers(house, [{ limit: 40, perCustomer: 2 }]);
      const shopping = { count: 250, customers: await house.customers(150), vouchers };
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, shopping), clients: 48 };
    },
  },
  {
    without: 'the stored answer and the unique key of a redemption',
    remove: `${without('redeem_voucher', [["INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) VALUES (p_user, 'voucher.redeem', p_key, p_input_hash, answer);", '']])};
      DROP INDEX voucher_usage_user_id_idempotency_key_key`,
    stage: async (house, { random }) => {
      const vouchers = await limitedVouchers(house, [{ limit: 500, perCustomer: 20 }]);
      const shopping = { count: 150, customers: await house.customers(10), vouchers, repeated: 0.7 };
      return { terms: rulesOf(vouchers), wishes: wishesOf(random, shopping), clients: 24 };
    },
  },
  {
    without: 'what a wallet and its grants still cover, and what stands behind that',
    remove: `${without('buy_with_coins', [['AND w.held + o.bizcoins <= w.balance', '']])};
      ${without('take_from_grants', [['AND g.remaining >= s.amount', '']])};
      ALTER TABLE wallets DROP CONSTRAINT wallets_held_within_balance;
      ${withoutRule('grant_remaining', 'grant_remaining_not_negative')};
      ${withoutRule('biz_points', 'biz_points_not_negative')};
      DROP TRIGGER wallets_covered_by_grants ON wallets;
      DROP TRIGGER grants_cover_wallet ON grants`,
    stage: async (house, { random }) => {
      const customers = await richCustomers(house, 8, '100');
      const shopping = { count: 150, customers, sales: await sales(house, [1_000, 3_000, 6_000]), repeated: 0 };
      return { terms: rulesOf([]), wishes: wishesOf(random, shopping), clients: 32 };
    },
  },
];

const FINDINGS_SHOWN = 2;

/** A proof that cannot fail proves nothing: each history has to find what happens without the guard it rests on. */
export const mutations: Proof = {
  name: 'mutations',
  shows: 'each history turns red when the guard it rests on is taken away',
  onRequest: true,
  async run(run) {
    const broken: string[] = [];
    for (const mutation of list) {
      const found = await findingsOf(mutation, run);
      run.say(`without ${mutation.without}: ${found.length} findings`);
      for (const line of found.slice(0, FINDINGS_SHOWN)) run.say(`  ${line}`);
      if (found.length === 0) broken.push(`without ${mutation.without} nothing is found`);
    }
    return { counts: { guards: list.length }, broken };
  },
};

async function findingsOf({ remove, stage }: Mutation, run: ProofRun): Promise<readonly string[]> {
  const house = await openProofHouse();
  try {
    const staged = await stage(house, run);
    await house.stage.query(remove);
    return (await proveHistory(house, staged)).broken;
  } finally {
    await house.close();
  }
}
