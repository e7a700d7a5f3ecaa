import { newId, type Transaction } from '@bizcoin/db';
import {
  AMOUNT_MAX,
  accept,
  add,
  allocateGrants,
  bizcoins,
  formatBizcoins,
  isOverMax,
  type Outcome,
  refuse,
  subtract,
} from '@bizcoin/domain';
import { type LockedWallet, lockWallet } from '../wallet/lock-wallet';
import { shareRows } from '../wallet/share-rows';
import type { AdjustmentAmount } from './adjust-customer-amount';

interface Adjustment extends AdjustmentAmount {
  readonly entryId: string;
  readonly customerId: string;
  readonly actorId: string;
  readonly reason: string;
  /** The shop's civil date. */
  readonly bookedOn: string;
}

interface Booked {
  readonly before: string;
  readonly balance: string;
  readonly available: string;
}

/**
 * Decides an adjustment on the locked wallet and books it: what is given becomes a promotional grant without an end, what
 * is taken comes from the grants in the order they are spent. Refused, it books nothing.
 */
export async function bookAdjustment(tx: Transaction, adjustment: Adjustment): Promise<Outcome<Booked>> {
  const wallet = await lockWallet(tx, adjustment.customerId, adjustment.bookedOn);
  const before = await readBalance(tx, adjustment.customerId);
  const booked =
    adjustment.direction === 'give' ? await give(tx, adjustment, before.balance) : await take(tx, adjustment, wallet);
  if (!booked.ok) return booked;
  return accept({ before: before.balance, ...(await readBalance(tx, adjustment.customerId)) });
}

async function give(tx: Transaction, adjustment: Adjustment, balance: string): Promise<Outcome<null>> {
  const { entryId, customerId, amount } = adjustment;
  if (isOverMax(add(bizcoins(balance), amount))) {
    const room = formatBizcoins(subtract(bizcoins(`${AMOUNT_MAX}`), bizcoins(balance)));
    return refuse({ code: 'invalid_input', issues: [{ path: 'amount', code: 'out_of_range', expected: `≤ ${room}` }] });
  }
  await writeEntry(tx, adjustment);
  const coins = formatBizcoins(amount);
  await tx.grant.createMany({
    data: {
      ...{ id: newId(), userId: customerId, category: 'promotional', amount: coins, remaining: coins },
      ...{ causeKind: 'adjustment', causeId: entryId },
    },
  });
  return accept(null);
}

async function take(tx: Transaction, adjustment: Adjustment, { grants, now }: LockedWallet): Promise<Outcome<null>> {
  const { entryId, customerId, amount } = adjustment;
  const shares = allocateGrants(grants, amount, now);
  if (!shares.ok) return shares;
  await writeEntry(tx, adjustment);
  const rows = JSON.stringify(shareRows(shares.value));
  await tx.$executeRaw`SELECT take_from_grants(${customerId}::uuid, ${rows}::jsonb, NULL, ${entryId}::uuid)`;
  return accept(null);
}

async function writeEntry(tx: Transaction, adjustment: Adjustment): Promise<void> {
  const { entryId: id, customerId, direction, amount, actorId, reason, bookedOn } = adjustment;
  const wallet = `wallet:${customerId}`;
  await tx.bizpointsTransaction.createMany({
    data: {
      id,
      fromAccount: direction === 'give' ? 'adjustment' : wallet,
      toAccount: direction === 'give' ? wallet : 'adjustment',
      amount: formatBizcoins(amount),
      kind: 'adjust',
      reference: `adjustment:${id}`,
      bookedOn: new Date(`${bookedOn}T00:00:00Z`),
      actorId,
      reason,
    },
  });
}

/** Of a wallet whose due grants are expired, so that all that is not held is available. */
async function readBalance(tx: Transaction, customerId: string): Promise<Omit<Booked, 'before'>> {
  const [wallet] = await tx.$queryRaw<{ balance: string; available: string }[]>`
    SELECT balance::text AS balance, (balance - held)::text AS available FROM wallets WHERE user_id = ${customerId}::uuid`;
  if (wallet === undefined) throw new Error(`The customer ${customerId} has no wallet.`);
  return wallet;
}
