import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { generateCode, shardCaps } from '@bizcoin/domain';
import { type CodeSecrets, openSessions, type Stage } from '@bizcoin/testing';

export interface BenchCustomer {
  readonly id: string;
  readonly cookie: string;
}

export interface BenchVoucher {
  readonly id: string;
  readonly code: string;
  /** The HMAC under which the database knows the code. */
  readonly hash: Buffer;
}

/** Customers and vouchers in the numbers a measurement needs; nothing is redeemed twice unless it is meant to be. */
export interface RedeemStock {
  readonly customers: readonly BenchCustomer[];
  takeVoucher(): BenchVoucher;
  hotVoucher(): Promise<BenchVoucher>;
}

const CHUNK = 10_000;

export async function stockUp(
  stage: Stage,
  secrets: CodeSecrets,
  counts: { customers: number; vouchers: number },
): Promise<RedeemStock> {
  const pepper = Buffer.from(secrets.CODE_PEPPER.slice('v1:'.length), 'base64');
  const newVoucher = () => {
    const { normalised, printed } = generateCode({ bytes: randomBytes(8) });
    return {
      id: randomUUID() as string,
      code: printed,
      hash: createHmac('sha256', pepper).update(normalised).digest(),
    };
  };
  const customers = await signedInCustomers(stage, counts.customers);
  const admin = await stage.staff(2);
  const vouchers = Array.from({ length: counts.vouchers }, newVoucher);
  for (let from = 0; from < vouchers.length; from += CHUNK) {
    const chunk = vouchers.slice(from, from + CHUNK);
    await stage.query(INSERT_VOUCHERS, [
      chunk.map(({ id }) => id),
      chunk.map(({ hash }) => hash.toString('hex')),
      admin,
    ]);
  }
  // Only what is stocked: a table that was vacuumed while empty is planned as if it stayed empty.
  await stage.query('VACUUM ANALYZE users, wallets, sessions, vouchers');
  let next = 0;
  return {
    customers,
    takeVoucher() {
      const voucher = vouchers[next++];
      if (voucher === undefined) throw new Error('the stock of vouchers is used up: stock more');
      return voucher;
    },
    async hotVoucher() {
      const voucher = newVoucher();
      const limit = 1_000_000;
      await stage.query(INSERT_HOT, [voucher.id, voucher.hash, admin, limit, shardCaps(limit)]);
      return voucher;
    },
  };
}

async function signedInCustomers(stage: Stage, count: number): Promise<BenchCustomer[]> {
  const ids = await stage.customers(count);
  const sessions = await openSessions(stage, ids);
  return ids.map((id, index) => ({ id, cookie: `customer_session=${sessions[index]}` }));
}

const INSERT_VOUCHERS = `
  INSERT INTO vouchers (id, code_hash, code_pepper_version, code_encrypted, code_key_version, code_tail, vanity, type, value, usage_limit, sharded, time_zone, currency, created_by)
  SELECT id, decode(hash, 'hex'), 1, '\\x00', 1, 'TEST', false, 'credit', 1, 1, false, 'UTC', 'USD', $3::uuid FROM unnest($1::uuid[], $2::text[]) AS v(id, hash)`;

const INSERT_HOT = `
  WITH hot AS (INSERT INTO vouchers (id, code_hash, code_pepper_version, code_encrypted, code_key_version, code_tail, vanity, type, value, usage_limit, sharded, time_zone, currency, created_by)
    VALUES ($1::uuid, $2::bytea, 1, '\\x00', 1, 'TEST', false, 'credit', 1, $4::integer, true, 'UTC', 'USD', $3::uuid) RETURNING id)
  INSERT INTO voucher_counters (voucher_id, shard, cap) SELECT hot.id, c.shard - 1, c.cap FROM hot, unnest($5::integer[]) WITH ORDINALITY AS c(cap, shard)`;
