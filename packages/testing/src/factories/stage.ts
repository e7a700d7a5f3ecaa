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
  package(terms?: PackageTerms): Promise<string>;
  voucher(terms?: VoucherTerms): Promise<string>;
  /** Coins in a customer's wallet, by an adjustment in the ledger and a grant, whose id it answers. */
  bizcoins(customerId: string, amount: string, terms?: GrantTerms): Promise<string>;
  /** A discount that waits for the next purchase, by a voucher made for it and redeemed. Answers its id. */
  savedDiscount(customerId: string, terms: DiscountTerms): Promise<string>;
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

export interface PackageTerms {
  readonly messages?: number;
  readonly days?: number;
  readonly price?: string;
  readonly currency?: string;
}

export interface GrantTerms {
  readonly category?: 'paid' | 'promotional';
  /** An instant, as SQL reads it; never, unless given. */
  readonly expiresAt?: string | null;
  readonly createdAt?: string;
}

export interface DiscountTerms {
  readonly percent: string;
  readonly maxDiscount?: string | null;
  readonly minPurchase?: string | null;
  readonly validUntil?: string | null;
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
         VALUES ($1::uuid, $2, $3::text, $3::text, 'none', CASE WHEN $4::boolean THEN business_now() END, $5, CASE WHEN $6::boolean THEN business_now() END, business_now() - $7::interval) RETURNING id)
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
    async package({ messages = 1_000, days = 30, price = '10', currency = 'USD' } = {}) {
      const id = randomUUID();
      await query('INSERT INTO packages (id, name, messages, days, price, currency) VALUES ($1, $2, $3, $4, $5, $6)', [
        id,
        `Package ${messages}`,
        messages,
        days,
        price,
        currency,
      ]);
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
    async bizcoins(customerId, amount, { category = 'promotional', expiresAt = null, createdAt } = {}) {
      admin ??= await stage.staff(2);
      const [entry, grant] = [randomUUID(), randomUUID()];
      await query(GIVE_BIZCOINS, [entry, grant, customerId, amount, category, expiresAt, createdAt ?? null, admin]);
      return grant;
    },
    async savedDiscount(customerId, { percent, maxDiscount = null, minPurchase = null, validUntil = null }) {
      const voucherId = await stage.voucher({ type: 'percentage', value: percent, maxDiscount, minPurchase });
      const discount = randomUUID();
      const benefit = JSON.stringify({ percent, maxDiscount, validUntil });
      const [redeemed] = await query<{ status: string }>(REDEEM, [
        ...[randomUUID(), randomUUID(), discount, randomUUID(), customerId, voucherId],
        ...[randomUUID(), randomBytes(32), benefit, validUntil],
      ]);
      if (redeemed?.status !== 'done') throw new Error(`The discount could not be redeemed: ${redeemed?.status}`);
      return discount;
    },
  };
  return stage;
}

const GIVE_BIZCOINS = `
  WITH entry AS (INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
      VALUES ($1::uuid, 'adjustment', 'wallet:' || $3::uuid, $4::numeric, 'adjust', 'adjustment:' || $1::uuid, business_now()::date, $8::uuid, 'set on the stage') RETURNING id),
    audit AS (INSERT INTO audit_log (id, actor_id, action, subject_kind, subject_id, reason, after)
      SELECT gen_random_uuid(), $8::uuid, 'customer.adjust', 'customer', $3::text, 'set on the stage', jsonb_build_object('entryId', id) FROM entry)
  INSERT INTO grants (id, user_id, category, amount, remaining, expires_at, cause_kind, cause_id, created_at)
  SELECT $2::uuid, $3::uuid, $5, $4::numeric, $4::numeric, $6::timestamptz, 'adjustment', id, coalesce($7::timestamptz, business_now()) FROM entry`;

// The redemption itself, as the servers call it: its row, its stored answer and its attempt are what they always are.
const REDEEM = `
  SELECT r.status FROM users u, redeem_voucher(
    p_redemption => $1::uuid, p_attempt => $2::uuid, p_effect => $3::uuid, p_movement => $4::uuid, p_user => $5::uuid, p_dealer => u.dealer_id,
    p_voucher => $6::uuid, p_version => 1, p_key => $7::uuid, p_input_hash => $8::bytea, p_benefit => $9::jsonb, p_subscription => NULL, p_absorbed => NULL,
    p_ends_at => $10::timestamptz, p_booked_on => business_now()::date, p_ip => NULL, p_user_agent => NULL, p_facts => '{}', p_rules_version => 1,
    p_duration_ms => 1, p_subjects => '{}', p_limits => '{}', p_window_seconds => 600) r
  WHERE u.id = $5::uuid`;
