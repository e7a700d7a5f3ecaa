import { redeemCall, without } from './function-guards';

/** A lock that makes two transactions take turns. Proven with two connections, because one never waits for itself. */
export interface LockGuard {
  readonly name: string;
  readonly guarantee: string;
  /** What the first connection does and leaves uncommitted while the other begins. */
  readonly meanwhile: string;
  /** What the second one does; answers a `status`, which is `done` if it did it. */
  readonly second: string;
  /** The status, or the error's code, that the second one gets after waiting for the first. */
  readonly refused: string;
  readonly remove: string;
  /** Puts the stage back as it was, after the first one's commit. */
  readonly undo: string;
}

const redemption = (voucher: string) => ({
  second: `SELECT status FROM ${redeemCall({ p_voucher: voucher })}`,
  refused: 'stale',
  undo: `UPDATE users SET suspended_at = NULL WHERE id = '{other}';
    UPDATE vouchers SET is_active = true, version = 1 WHERE id IN ('{voucher}', '{spread}')`,
});

const COINS_BACK = `INSERT INTO refunds (id, order_id, reason, currency, cash, bizcoins, end_package, return_discount)
  VALUES (gen_random_uuid(), '{paid}', 'at once', 'USD', 0, 2, false, false) RETURNING 'done' AS status`;

const LOCK_SHARDS = "SELECT 1 FROM voucher_counters WHERE voucher_id = '{spread}' ORDER BY shard FOR NO KEY UPDATE";

/** In every case the second connection must wait for the first one's commit and then see what it did. */
export const lockGuards: readonly LockGuard[] = [
  {
    name: 'redeem_voucher: lock on the customer',
    guarantee: 'a suspension under way stops the redemption that waits for it',
    meanwhile: "UPDATE users SET suspended_at = now() WHERE id = '{other}'",
    ...redemption("'{messages}'"),
    remove: without('redeem_voucher', [
      ['IS NOT DISTINCT FROM p_dealer FOR NO KEY UPDATE', 'IS NOT DISTINCT FROM p_dealer'],
    ]),
  },
  {
    name: 'redeem_voucher: counter row before the last look at the voucher',
    guarantee: 'a deactivation under way stops the redemption that waits for it',
    meanwhile: "UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = '{voucher}'",
    ...redemption("'{voucher}'"),
    remove: without('redeem_voucher', [['AND w.version = p_version AND w.is_active', '']]),
  },
  {
    name: 'take_spread_use: a shard is locked by its update',
    guarantee: 'an edit that holds all shards stops the redemption that waits for one',
    meanwhile: `${LOCK_SHARDS}; UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = '{spread}'`,
    ...redemption("'{spread}'"),
    remove: without('redeem_voucher', [['NOT take_spread_use(p_voucher, p_user)', 'false']]),
  },
  {
    name: 'move_refund: lock on the order',
    guarantee: 'two refunds at once return no more coins together than were paid',
    meanwhile: COINS_BACK,
    second: COINS_BACK,
    refused: 'BZ107',
    remove: without('move_refund', [['WHERE id = NEW.order_id FOR NO KEY UPDATE', 'WHERE id = NEW.order_id']]),
    undo: "UPDATE refunds SET status = 'failed', resolved_at = now() WHERE reason = 'at once' AND status = 'pending'",
  },
];
