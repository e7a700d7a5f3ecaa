import type { Transaction } from '@bizcoin/db';
import { accept, type Bizcoins, formatBizcoins, type Outcome, refuse } from '@bizcoin/domain';

const CAP_PER_ACTION = '10000';
const CAP_PER_DAY = '100000';

interface CappedAdjustment {
  readonly actorId: string;
  readonly amount: Bizcoins;
  /** The shop's civil date. */
  readonly bookedOn: string;
}

/**
 * Lets an adjustment through within the caps on one action and on the admin's day, in whichever direction they went, or
 * refuses with `cap_reached` (docs/bizcoins.md). An admin's adjustments queue here, so that no two of them look at the
 * same day before either is booked.
 */
export async function withinAdjustmentCaps(
  tx: Transaction,
  { actorId, amount, bookedOn }: CappedAdjustment,
): Promise<Outcome<null>> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`customer.adjust ${actorId}`}, 0))`;
  const [caps] = await tx.$queryRaw<{ within: boolean }[]>`
    WITH in_force AS (SELECT DISTINCT ON (name) name, value::numeric AS cap FROM settings
        WHERE name IN ('adjust_cap_per_action', 'adjust_cap_per_day') AND effective_from <= business_now() ORDER BY name, effective_from DESC),
      today AS (SELECT coalesce(sum(amount), 0) AS used FROM bizpoints_transactions
        WHERE kind = 'adjust' AND actor_id = ${actorId}::uuid AND booked_on = ${bookedOn}::date)
    SELECT ${formatBizcoins(amount)}::numeric <= coalesce((SELECT cap FROM in_force WHERE name = 'adjust_cap_per_action'), ${CAP_PER_ACTION}::numeric)
      AND ${formatBizcoins(amount)}::numeric + used <= coalesce((SELECT cap FROM in_force WHERE name = 'adjust_cap_per_day'), ${CAP_PER_DAY}::numeric) AS within
    FROM today`;
  return caps?.within ? accept(null) : refuse({ code: 'cap_reached' });
}
