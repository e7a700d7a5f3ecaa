import { emptying } from './emptying';
import { constraint, type Guard, privilege, trigger, uniqueIndex } from './guard';

const order = (columns: Record<string, string>) => {
  const all: Record<string, string> = {
    id: 'gen_random_uuid()',
    customer_id: "'{staff}'",
    kind: "'package'",
    package_id: "'{package}'",
    package_name: "'P'",
    package_messages: '1',
    package_days: '1',
    currency: "'USD'",
    list: '10',
    discount: '0',
    bizcoins: '0',
    bizcoins_value: '0',
    cash: '10',
    rate: '1',
    expires_at: 'now()',
    ...columns,
  };
  return `INSERT INTO orders (${Object.keys(all).join(', ')}) VALUES (${Object.values(all).join(', ')})`;
};

/** Orders, payments and saved discounts. */
export const purchaseGuards: readonly Guard[] = [
  constraint('orders', 'orders_parts_add_up', 'the parts of an order are its price', order({ cash: '9' })),
  constraint(
    'orders',
    'orders_parts_not_negative',
    'no part of an order is negative',
    order({ cash: '11', discount: '-1' }),
  ),
  constraint(
    'orders',
    'orders_refunds_within_parts',
    'no more is refunded than was paid',
    "UPDATE orders SET refunded_cash = cash + 1 WHERE id = '{order}'",
  ),
  constraint(
    'orders',
    'orders_kind_known',
    'an order buys a package or a top-up',
    order({
      kind: "'gift'",
      package_id: 'NULL',
      package_name: 'NULL',
      package_messages: 'NULL',
      package_days: 'NULL',
      top_up_bizcoins: '1',
    }),
  ),
  {
    ...constraint('orders', 'orders_status_known', 'an order has a known status', order({ status: "'lost'" })),
    remove: 'ALTER TABLE orders DROP CONSTRAINT orders_status_known; DROP TRIGGER orders_begin ON orders',
  },
  constraint('orders', 'orders_what_is_bought', 'an order says what is bought', order({ package_id: 'NULL' })),
  constraint(
    'orders',
    'orders_paid_is_dated',
    'a paid order says when',
    "UPDATE orders SET status = 'paid' WHERE id = '{otherOrder}'",
  ),
  uniqueIndex(
    'orders_one_pending_per_kind',
    'a customer has one pending order of a kind',
    order({ customer_id: "'{other}'" }),
  ),
  trigger(
    'orders',
    'orders_begin',
    'an order with a cash part does not begin as paid',
    order({ customer_id: "'{shopper}'", status: "'paid'", paid_at: 'now()' }),
  ),
  trigger(
    'orders',
    'orders_transition',
    'an order takes legal steps only',
    "UPDATE orders SET status = 'refunded', paid_at = now() WHERE id = '{otherOrder}'",
  ),
  trigger(
    'orders',
    'orders_keep_snapshot',
    'an order keeps its snapshot',
    "UPDATE orders SET list = 1, cash = 1 WHERE id = '{otherOrder}'",
  ),
  uniqueIndex(
    'orders_quote_nonce_key',
    'a quote makes one order',
    `${order({ quote_nonce: "'{fresh}'" })}; ${order({ customer_id: "'{shopper}'", quote_nonce: "'{fresh}'" })}`,
  ),
  trigger('orders', 'orders_never_truncated', 'orders are never emptied', emptying('orders')),
  trigger(
    'orders',
    'orders_never_deleted',
    'an order is never deleted',
    "DELETE FROM orders WHERE id = '{lonelyOrder}'",
  ),
  constraint(
    'payments',
    'payments_amounts',
    'no more is given back than was captured',
    "UPDATE payments SET refund_reserved = 1 WHERE id = '{payment}'",
  ),
  constraint(
    'payments',
    'payments_attempt_range',
    'attempts to pay are counted from one',
    "INSERT INTO payments (id, order_id, gateway, amount, currency, attempt) VALUES (gen_random_uuid(), '{lonelyOrder}', 'sandbox', 1, 'USD', 0)",
  ),
  uniqueIndex(
    'payments_order_id_attempt_key',
    'an attempt to pay is one payment',
    "UPDATE payments SET status = 'declined' WHERE id = '{payment}'; INSERT INTO payments (id, order_id, gateway, amount, currency) VALUES (gen_random_uuid(), '{otherOrder}', 'sandbox', 1, 'USD')",
  ),
  constraint(
    'payments',
    'payments_captured_is_taken',
    'a captured payment took money, and no other did',
    "UPDATE payments SET authorized = amount, captured = amount WHERE id = '{payment}'",
  ),
  constraint(
    'payments',
    'payments_disputed_within_captured',
    'a bank takes back no more than was captured',
    "UPDATE payments SET disputed = captured + 1 WHERE id = '{captured}'",
  ),
  trigger(
    'payments',
    'payments_keep',
    'what a payment asks for never changes',
    "UPDATE payments SET amount = amount + 1 WHERE id = '{payment}'",
  ),
  trigger('payments', 'payments_never_truncated', 'payments are never emptied', emptying('payments')),
  privilege(
    'payments',
    'UPDATE (refunded)',
    'only refunds change what a payment gave back',
    "UPDATE payments SET refunded = refunded WHERE id = '{captured}'",
  ),
  privilege(
    'orders',
    'UPDATE (refunded_cash)',
    'only refunds change what an order gave back',
    "UPDATE orders SET refunded_cash = refunded_cash WHERE id = '{paid}'",
  ),
  constraint(
    'payments',
    'payments_status_known',
    'a payment has a known status',
    "INSERT INTO payments (id, order_id, gateway, amount, currency, status) VALUES (gen_random_uuid(), '{lonelyOrder}', 'sandbox', 1, 'USD', 'lost')",
  ),
  constraint(
    'payments',
    'payments_gateway_known',
    'a payment has a known gateway',
    "INSERT INTO payments (id, order_id, gateway, amount, currency) VALUES (gen_random_uuid(), '{lonelyOrder}', 'cheque', 1, 'USD')",
  ),
  uniqueIndex(
    'payments_one_live_per_order',
    'an order has one live payment',
    "INSERT INTO payments (id, order_id, gateway, amount, currency, attempt) VALUES (gen_random_uuid(), '{otherOrder}', 'sandbox', 1, 'USD', 2)",
  ),
  uniqueIndex(
    'payments_gateway_gateway_reference_key',
    'a gateway payment is ours once',
    "INSERT INTO payments (id, order_id, gateway, gateway_reference, amount, currency) VALUES (gen_random_uuid(), '{lonelyOrder}', 'sandbox', 'pi_1', 1, 'USD')",
  ),
  trigger(
    'payments',
    'payments_transition',
    'a payment takes legal steps only',
    "UPDATE payments SET status = 'captured', authorized = amount, captured = amount WHERE id = '{payment}'",
  ),
  trigger(
    'payments',
    'payments_never_deleted',
    'a payment is never deleted',
    "DELETE FROM payments WHERE id = '{payment}'",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_percent_range',
    'a discount is at most the price',
    "UPDATE saved_discounts SET percent = 101 WHERE id = '{discount}'",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_status_known',
    'a saved discount has a known status',
    "INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency, status) VALUES (gen_random_uuid(), '{customer}', '{redemption}', 5, 'USD', 'lost')",
  ),
  constraint(
    'saved_discounts',
    'saved_discounts_order',
    'a reserved discount names its order',
    "UPDATE saved_discounts SET status = 'reserved' WHERE id = '{discount}'",
  ),
  uniqueIndex(
    'saved_discounts_redemption_id_key',
    'a redemption saves one discount',
    "INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency) SELECT gen_random_uuid(), customer_id, redemption_id, percent, currency FROM saved_discounts WHERE id = '{discount}'",
  ),
  uniqueIndex(
    'saved_discounts_one_per_order',
    'an order uses one discount',
    "UPDATE saved_discounts SET status = 'reserved', order_id = '{order}' WHERE id = '{discount}'; INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency, status, order_id) VALUES (gen_random_uuid(), '{customer}', '{redemption}', 5, 'USD', 'reserved', '{order}')",
  ),
  trigger(
    'saved_discounts',
    'saved_discounts_transition',
    'a saved discount takes legal steps only',
    "UPDATE saved_discounts SET status = 'consumed', order_id = '{order}' WHERE id = '{discount}'",
  ),
];
