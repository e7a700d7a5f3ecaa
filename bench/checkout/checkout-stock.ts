import { randomUUID } from 'node:crypto';
import { openSessions, type Stage } from '@bizcoin/testing';

export interface BenchBuyer {
  readonly id: string;
  readonly cookie: string;
  /** The coins that go first, and never run out. */
  readonly grantId: string;
}

/** A package for one bizcoin, and customers with coins of two kinds. */
export interface CheckoutStock {
  readonly packageId: string;
  /** The next customer in turn: with many of them nobody waits for a purchase of their own. */
  takeBuyer(): BenchBuyer;
}

export async function stockBuyers(stage: Stage, count: number): Promise<CheckoutStock> {
  const ids = await stage.customers(count);
  const sessions = await openSessions(stage, ids);
  const admin = await stage.staff(2);
  const give = async (category: string, days: number | null) => {
    const grantIds = ids.map(() => randomUUID() as string);
    await stage.query(GIVE_COINS, [ids, ids.map(() => randomUUID()), grantIds, category, days, admin]);
    return grantIds;
  };
  const grantIds = await give('promotional', 300);
  await give('paid', null);
  const packageId = await stage.package({ price: '1' });
  await stage.query('VACUUM ANALYZE users, wallets, sessions, grants, bizpoints_transactions, packages');
  const buyers = ids.map((id, index) => ({
    id,
    cookie: `customer_session=${sessions[index]}`,
    grantId: grantIds[index] ?? '',
  }));
  let next = 0;
  return {
    packageId,
    takeBuyer() {
      const buyer = buyers[next++ % buyers.length];
      if (buyer === undefined) throw new Error('there are no buyers');
      return buyer;
    },
  };
}

const GIVE_COINS = `
  WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS g(customer, entry, id)),
    entries AS (INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
      SELECT entry, 'adjustment', 'wallet:' || customer, 10000, 'adjust', 'adjustment:' || entry, business_now()::date, $6::uuid, 'stocked' FROM given),
    audit AS (INSERT INTO audit_log (id, actor_id, action, subject_kind, subject_id, reason, after)
      SELECT gen_random_uuid(), $6::uuid, 'customer.adjust', 'customer', customer::text, 'stocked', jsonb_build_object('entryId', entry) FROM given)
  INSERT INTO grants (id, user_id, category, amount, remaining, expires_at, cause_kind, cause_id)
  SELECT id, customer, $4, 10000, 10000, business_now() + make_interval(days => $5::integer), 'adjustment', entry FROM given`;
