import { columnRule, constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const movement = (columns: { amount?: number; kind?: string; cause?: string; target?: string; customer?: string }) =>
  `INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
   VALUES (gen_random_uuid(), '${columns.customer ?? '{customer}'}', ${columns.target ?? "'{subscription}'"}, ${columns.amount ?? 5}, '${columns.kind ?? 'grant'}', 'grant', '${columns.cause ?? '{fresh}'}')`;

/** Subscriptions and the movements of messages. */
export const messageGuards: readonly Guard[] = [
  constraint(
    'customer_packages',
    'customer_packages_used_within_allowance',
    'no message is used that was not allowed',
    movement({ amount: -1_000_000, kind: 'usage' }),
  ),
  columnRule(
    'users.message_balance',
    'message_balance',
    'message_balance_not_negative',
    'a message balance is never negative',
    movement({ amount: -1_000_000, target: 'NULL' }),
  ),
  constraint(
    'customer_packages',
    'customer_packages_one_cause',
    'a subscription has exactly one cause',
    "UPDATE customer_packages SET order_id = '{order}' WHERE id = '{subscription}'",
  ),
  uniqueIndex(
    'customer_packages_redemption_id_key',
    'a redemption activates one package',
    "INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id) SELECT gen_random_uuid(), customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id FROM customer_packages WHERE id = '{subscription}'",
  ),
  uniqueIndex(
    'customer_packages_order_id_key',
    'an order activates one package',
    "INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, order_id) SELECT gen_random_uuid(), '{customer}', '{package}', 'P', now(), now(), '{order}' FROM generate_series(1, 2)",
  ),
  constraint(
    'customer_packages',
    'customer_packages_voucher_of_redemption',
    'a redeemed subscription names its voucher',
    "UPDATE customer_packages SET voucher_id = NULL WHERE id = '{subscription}'",
  ),
  constraint(
    'customer_packages',
    'customer_packages_window',
    'a subscription ends after it starts',
    "UPDATE customer_packages SET ends_at = starts_at - interval '1 day' WHERE id = '{subscription}'",
  ),
  uniqueIndex('message_movements_one_per_cause', 'one cause moves messages once', `${movement({})}; ${movement({})}`),
  columnRule(
    'message_movements.amount',
    'message_movement_amount',
    'message_movement_amount_moves',
    'a movement moves something',
    movement({ amount: 0 }),
  ),
  constraint(
    'message_movements',
    'message_movements_usage_sign',
    'usage only takes',
    movement({ amount: 5, kind: 'usage' }).replace(
      /^/,
      "UPDATE customer_packages SET messages_used = 5 WHERE id = '{subscription}'; ",
    ),
  ),
  columnRule(
    'message_movements.kind',
    'message_movement_kind',
    'message_movement_kind_known',
    'a movement has a known kind',
    movement({ kind: 'gift' }),
  ),
  columnRule(
    'message_movements.cause_kind',
    'message_movement_cause',
    'message_movement_cause_known',
    'a movement has a known cause',
    movement({}).replace("'grant', 'grant'", "'grant', 'luck'"),
  ),
  trigger(
    'message_movements',
    'message_movements_apply',
    'messages never move to the subscription of somebody else',
    movement({ customer: '{other}' }),
  ),
  trigger(
    'message_movements',
    'message_movements_keep',
    'a movement is never rewritten',
    'UPDATE message_movements SET amount = amount + 1',
  ),
  trigger(
    'message_movements',
    'message_movements_never_truncated',
    'movements are never emptied',
    'TRUNCATE message_movements',
  ),
  privilege(
    'customer_packages',
    'UPDATE',
    'only movements change an allowance',
    "UPDATE customer_packages SET messages_allowed = 999 WHERE id = '{subscription}'",
  ),
];
