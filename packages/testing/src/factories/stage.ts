import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { onDatabase } from '../database/on-database';

/** Puts people, packages and vouchers on a test database as the owner, past every API but not past any guard. */
export interface Stage {
  staff(level: 0 | 1 | 2): Promise<string>;
  dealer(): Promise<string>;
  dealerMember(dealerId: string): Promise<string>;
  /** A customer with an empty wallet, a day and more old unless told otherwise. */
  customer(person?: { dealerId?: string | null; suspended?: boolean; young?: boolean }): Promise<string>;
  customers(count: number): Promise<string[]>;
  package(terms?: { messages?: number; days?: number }): Promise<string>;
  voucher(terms?: VoucherTerms): Promise<string>;
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

export interface VoucherTerms {
  readonly type?: 'message' | 'credit' | 'package' | 'percentage';
  readonly value?: string | null;
  readonly packageId?: string | null;
  readonly usageLimit?: number | null;
  readonly perCustomerLimit?: number;
  readonly active?: boolean;
  readonly listed?: boolean;
  readonly startsAt?: string | null;
  readonly expiresOn?: string | null;
  readonly expiresAt?: string | null;
  readonly dealerId?: string | null;
  readonly fundedByDealerId?: string | null;
  readonly holderId?: string | null;
  readonly createdBy?: string;
  readonly maxDiscount?: string | null;
  readonly minPurchase?: string | null;
  readonly discountValidDays?: number | null;
  readonly grantValidDays?: number | null;
  readonly codeHash?: Buffer;
  readonly pepperVersion?: number;
  readonly encrypted?: Buffer;
}

const SHARDS = 16;
const COLUMN_LIMIT_MAX = 1_000;
const VALUE = { message: '500', credit: '25.00', package: null, percentage: '20' } as const;

export async function setStage(ownerUrl: string): Promise<Stage> {
  const query = <Row extends object>(text: string, values: readonly unknown[] = []) =>
    onDatabase(ownerUrl, async (client) => (await client.query<Row>(text, [...values])).rows);
  await query(
    `INSERT INTO settings (name, value, effective_from) VALUES ('currency', 'USD', '2020-01-01'), ('rate', '1', '2020-01-01'), ('time_zone', 'UTC', '2020-01-01') ON CONFLICT DO NOTHING`,
  );

  const user = async (roles: { customer: boolean; dealerId?: string | null; suspended?: boolean; young?: boolean }) => {
    const id = randomUUID();
    const created = roles.young === true ? '0' : '2 days';
    await query(
      `WITH person AS (INSERT INTO users (id, name, email, email_canonical, password_hash, customer_since, dealer_id, suspended_at, created_at)
         VALUES ($1::uuid, $2, $3, $3, 'none', CASE WHEN $4::boolean THEN business_now() END, $5, CASE WHEN $6::boolean THEN business_now() END, business_now() - $7::interval) RETURNING id)
       INSERT INTO wallets (user_id) SELECT id FROM person WHERE $4::boolean`,
      [
        id,
        `Person ${id.slice(0, 4)}`,
        `${id}@example.test`,
        roles.customer,
        roles.dealerId ?? null,
        roles.suspended ?? false,
        created,
      ],
    );
    return id;
  };

  let admin: string | undefined;
  const stage: Stage = {
    query,
    async staff(level) {
      const id = await user({ customer: false });
      await query('INSERT INTO staff_members (user_id, level) VALUES ($1, $2)', [id, level]);
      return id;
    },
    async dealer() {
      const id = randomUUID();
      await query('INSERT INTO dealers (id, name, code) VALUES ($1, $2, $3)', [
        id,
        `Dealer ${id}`,
        id.slice(0, 8).toUpperCase(),
      ]);
      return id;
    },
    async dealerMember(dealerId) {
      const id = await user({ customer: false });
      await query('INSERT INTO dealer_members (user_id, dealer_id) VALUES ($1, $2)', [id, dealerId]);
      return id;
    },
    customer: (person = {}) => user({ customer: true, ...person }),
    async customers(count) {
      const ids = Array.from({ length: count }, () => randomUUID());
      await query(
        `WITH people AS (INSERT INTO users (id, name, email, email_canonical, password_hash, customer_since, created_at)
           SELECT id, 'Person', id || '@example.test', id || '@example.test', 'none', business_now(), business_now() - interval '2 days' FROM unnest($1::uuid[]) id RETURNING id)
         INSERT INTO wallets (user_id) SELECT id FROM people`,
        [ids],
      );
      return ids;
    },
    async package({ messages = 1_000, days = 30 } = {}) {
      const id = randomUUID();
      await query(
        `INSERT INTO packages (id, name, messages, days, price, currency) VALUES ($1, $2, $3, $4, 10, 'USD')`,
        [id, `Package ${messages}`, messages, days],
      );
      return id;
    },
    async voucher(terms = {}) {
      const id = randomUUID();
      const type = terms.type ?? 'credit';
      const limit = terms.usageLimit === undefined ? 100 : terms.usageLimit;
      const sharded = limit === null || limit > COLUMN_LIMIT_MAX;
      admin ??= await stage.staff(2);
      const packageId = type === 'package' ? (terms.packageId ?? (await stage.package())) : null;
      await query(
        `WITH made AS (INSERT INTO vouchers (id, code_hash, code_pepper_version, code_encrypted, code_key_version, code_tail, vanity, type, value, package_id, usage_limit,
           sharded, per_customer_limit, is_active, listed, starts_at, expires_on, time_zone, expires_at, dealer_id, funded_by_dealer_id, holder_id, min_purchase, max_discount,
           currency, discount_valid_days, grant_valid_days, created_by)
           VALUES ($1::uuid, $2, $3, $4, 1, 'TEST', false, $5, $6, $7, $8::integer, $9::boolean, $10, $11, $12, $13, $14, 'UTC', $15, $16, $17, $18, $19, $20, 'USD', $21, $22, $23) RETURNING id)
         INSERT INTO voucher_counters (voucher_id, shard, cap)
         SELECT made.id, shard, CASE WHEN $8::integer IS NOT NULL THEN $8::integer / ${SHARDS} + (shard < $8::integer % ${SHARDS})::integer END
         FROM made, generate_series(0, ${SHARDS - 1}) shard WHERE $9::boolean`,
        [
          id,
          terms.codeHash ?? createHash('sha256').update(randomBytes(16)).digest(),
          terms.pepperVersion ?? 1,
          terms.encrypted ?? randomBytes(40),
          type,
          terms.value === undefined ? VALUE[type] : terms.value,
          packageId,
          limit,
          sharded,
          terms.perCustomerLimit ?? 1,
          terms.active ?? true,
          terms.listed ?? false,
          terms.startsAt ?? null,
          terms.expiresOn ?? (terms.expiresAt ? '2030-01-01' : null),
          terms.expiresAt ?? null,
          terms.dealerId ?? null,
          terms.fundedByDealerId ?? null,
          terms.holderId ?? null,
          terms.minPurchase ?? null,
          terms.maxDiscount ?? null,
          terms.discountValidDays ?? null,
          terms.grantValidDays ?? null,
          terms.createdBy ?? admin,
        ],
      );
      return id;
    },
  };
  return stage;
}
