import { emptying } from './emptying';
import { constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const entry = (
  from: string,
  to: string,
  amount: string,
  rest = "'grant', gen_random_uuid()::text, current_date, NULL, NULL",
) =>
  `INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on, actor_id, reason)
   VALUES (gen_random_uuid(), '${from}', '${to}', ${amount}, ${rest})`;

/** Wallets, ledger, grants and holds. */
export const bizcoinGuards: readonly Guard[] = [
  constraint(
    'wallets',
    'wallets_held_within_balance',
    'a wallet is never overdrawn',
    "UPDATE wallets SET held = balance + 1 WHERE user_id = '{customer}'",
  ),
  constraint(
    'wallets',
    'wallets_balance_max',
    'a wallet holds at most a million',
    `${entry('issuance', 'wallet:{customer}', '999999')}`,
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_amount_positive',
    'an entry moves a positive amount',
    entry('issuance', 'wallet:{customer}', '-1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_two_accounts',
    'an entry has two accounts',
    entry('issuance', 'issuance', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_from_account_known',
    'coins come from a known account',
    entry('thin_air', 'wallet:{customer}', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_to_account_known',
    'coins go to a known account',
    entry('issuance', 'pocket', '1'),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_kind_known',
    'an entry has a known kind',
    entry('issuance', 'wallet:{customer}', '1', "'gift', 'x', current_date, NULL, NULL"),
  ),
  constraint(
    'bizpoints_transactions',
    'ledger_manual_entries_signed',
    'a manual entry names its actor and reason',
    entry('adjustment', 'wallet:{customer}', '1', "'adjust', 'x', current_date, NULL, NULL"),
  ),
  uniqueIndex(
    'bizpoints_transactions_kind_reference_key',
    'one cause is booked once, for ever',
    entry('issuance', 'wallet:{customer}', '1', "'grant', 'redemption:{redemption}', current_date, NULL, NULL"),
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_moves',
    'no entry names a wallet that does not exist',
    entry('issuance', 'wallet:{fresh}', '1'),
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_keep',
    'an entry is never rewritten',
    'UPDATE bizpoints_transactions SET amount = amount + 1',
  ),
  trigger(
    'bizpoints_transactions',
    'ledger_never_truncated',
    'the ledger is never emptied',
    emptying('bizpoints_transactions'),
  ),
  privilege(
    'bizpoints_transactions',
    'UPDATE',
    'the servers cannot rewrite the ledger',
    'UPDATE bizpoints_transactions SET amount = 1',
  ),
  privilege(
    'bizpoints_transactions',
    'DELETE',
    'the servers cannot delete from the ledger',
    'DELETE FROM bizpoints_transactions WHERE false',
  ),
  privilege(
    'wallets',
    'UPDATE',
    'only entries and holds change a wallet',
    "UPDATE wallets SET balance = 999999 WHERE user_id = '{customer}'",
  ),
  constraint(
    'grants',
    'grants_remaining_within_amount',
    'a grant never holds more than it gave',
    "UPDATE grants SET remaining = amount + 1 WHERE user_id = '{customer}'",
  ),
  uniqueIndex(
    'grants_cause_kind_cause_id_key',
    'one cause grants once',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'promotional', 1, 0, 'redemption', '{redemption}')",
  ),
  constraint(
    'grants',
    'grants_category_known',
    'a grant is paid or promotional',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'gift', 1, 0, 'adjustment', '{fresh}')",
  ),
  constraint(
    'grants',
    'grants_cause_known',
    'a grant has a known cause',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'paid', 1, 0, 'luck', '{fresh}')",
  ),
  constraint(
    'grants',
    'grants_restore_names_its_grant',
    'a successor names the grant it restores',
    "INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES (gen_random_uuid(), '{customer}', 'paid', 1, 0, 'restore', '{fresh}')",
  ),
  trigger(
    'grants',
    'grants_cover_wallet',
    'grants never lose coins that the wallet still has',
    "UPDATE grants SET remaining = 0 WHERE user_id = '{customer}'; SET CONSTRAINTS ALL IMMEDIATE",
  ),
  trigger(
    'wallets',
    'wallets_covered_by_grants',
    'a wallet never gets coins without a grant',
    `${entry('issuance', 'wallet:{customer}', '1')}; SET CONSTRAINTS ALL IMMEDIATE`,
  ),
  constraint(
    'grant_consumptions',
    'grant_consumptions_amounts',
    'no more comes back than was taken',
    "INSERT INTO grant_consumptions (id, grant_id, hold_id, amount, restored) VALUES (gen_random_uuid(), '{grant}', '{hold}', 1, 2)",
  ),
  constraint(
    'grant_consumptions',
    'grant_consumptions_has_cause',
    'coins are taken for a cause',
    "INSERT INTO grant_consumptions (id, grant_id, amount) VALUES (gen_random_uuid(), '{grant}', 1)",
  ),
  constraint(
    'holds',
    'holds_amount_positive',
    'a hold holds something',
    "INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{other}', '{otherOrder}', 0, now())",
  ),
  constraint(
    'holds',
    'holds_status_known',
    'a hold is open, captured or voided',
    "UPDATE holds SET status = 'lost', resolved_at = now() WHERE id = '{hold}'",
  ),
  constraint(
    'holds',
    'holds_resolution_dated',
    'a resolved hold says when',
    "UPDATE holds SET status = 'voided' WHERE id = '{hold}'",
  ),
  uniqueIndex(
    'holds_one_open_per_order',
    'an order has one open hold',
    "INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{customer}', '{order}', 10, now())",
  ),
  trigger(
    'holds',
    'holds_move',
    'a hold is resolved once',
    "UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{hold}'; UPDATE holds SET status = 'captured' WHERE id = '{hold}'",
  ),
  trigger('holds', 'holds_never_deleted', 'a hold is never deleted', "DELETE FROM holds WHERE id = '{hold}'"),
  trigger('holds', 'holds_never_truncated', 'holds are never emptied', emptying('holds')),
  trigger(
    'holds',
    'holds_of_their_order',
    'a hold sets aside what its order costs, in the wallet of whoever ordered',
    "INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{shopper}', '{lonelyOrder}', 5, now())",
  ),
  constraint(
    'expiry_reminders',
    'expiry_reminders_days',
    'a reminder comes before the expiry',
    "INSERT INTO expiry_reminders (grant_id, days_before) VALUES ('{coins}', 0)",
  ),
];
