import { without } from './function-guards';

/** A lock that makes two transactions take turns. Proven with two connections, because one never waits for itself. */
export interface LockGuard {
  readonly name: string;
  readonly guarantee: string;
  /** What the first connection does and leaves uncommitted while the other redeems. */
  readonly meanwhile: string;
  readonly redeemed: { readonly voucher: string };
  readonly remove: string;
}

const LOCK_SHARDS = "SELECT 1 FROM voucher_counters WHERE voucher_id = '{spread}' ORDER BY shard FOR NO KEY UPDATE";

/** In every case the redemption must wait for the first connection's commit and then find its facts stale. */
export const lockGuards: readonly LockGuard[] = [
  {
    name: 'redeem_voucher: lock on the customer',
    guarantee: 'a suspension under way stops the redemption that waits for it',
    meanwhile: "UPDATE users SET suspended_at = now() WHERE id = '{other}'",
    redeemed: { voucher: "'{messages}'" },
    remove: without('redeem_voucher', [
      ['IS NOT DISTINCT FROM p_dealer FOR NO KEY UPDATE', 'IS NOT DISTINCT FROM p_dealer'],
    ]),
  },
  {
    name: 'redeem_voucher: counter row before the last look at the voucher',
    guarantee: 'a deactivation under way stops the redemption that waits for it',
    meanwhile: "UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = '{voucher}'",
    redeemed: { voucher: "'{voucher}'" },
    remove: without('redeem_voucher', [['AND w.version = p_version AND w.is_active', '']]),
  },
  {
    name: 'take_spread_use: a shard is locked by its update',
    guarantee: 'an edit that holds all shards stops the redemption that waits for one',
    meanwhile: `${LOCK_SHARDS}; UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = '{spread}'`,
    redeemed: { voucher: "'{spread}'" },
    remove: without('redeem_voucher', [['NOT take_spread_use(p_voucher, p_user)', 'false']]),
  },
];
