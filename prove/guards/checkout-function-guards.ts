import { mustBeDone, without } from './function-guards';
import { type Guard, withoutRule } from './guard';
import { buyCall, type PlacedPurchase, placeCall, settleCall } from './purchase-calls';

type Clauses = readonly (readonly [clause: string, instead: string])[];

interface Removal {
  readonly clauses: Clauses;
  /** A second line of defence, which steps aside for the proof. */
  readonly also?: string;
}

const guard = (
  name: `${string}: ${string}`,
  guarantee: string,
  violate: string,
  { clauses, also = 'SELECT 1' }: Removal,
): Guard => ({
  name,
  guarantee,
  violate,
  remove: `${without(name.slice(0, name.indexOf(':')), clauses)}; ${also}`,
});

/** Both ways to order write their order by the same function. */
const placing = (
  asserts: string,
  guarantee: string,
  changed: string,
  removal: Removal & { purchase?: PlacedPurchase },
) => guard(`write_order: ${asserts}`, guarantee, `${changed}; ${mustBeDone(placeCall(removal.purchase))}`, removal);

const settling = (asserts: string, guarantee: string, before: string, removal: Removal & { call?: string }) =>
  guard(`settle_order: ${asserts}`, guarantee, `${before}; ${mustBeDone(removal.call ?? settleCall())}`, removal);

/** Without it nothing says that less was done than asked. */
const NOT_FOUND = "IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'BZ001'; END IF;";

const PLACED = mustBeDone(placeCall());
const DISCOUNTED: PlacedPurchase = { discount: '2', discountId: '{offer}', cash: '4' };

/** What placing asserts again because it may have changed since the quote. */
const placeGuards: readonly Guard[] = [
  placing(
    'on sale',
    'an archived package is not sold',
    "UPDATE packages SET archived_at = now() WHERE id = '{package}'",
    {
      clauses: [['AND k.archived_at IS NULL', '']],
    },
  ),
  placing(
    'price',
    'nothing is sold at a price that is no longer asked',
    "UPDATE packages SET price = 11 WHERE id = '{package}'",
    {
      clauses: [['AND k.price = o.list', '']],
    },
  ),
  placing(
    'currency',
    'a price is not paid in another currency',
    "UPDATE packages SET currency = 'JPY' WHERE id = '{package}'",
    {
      clauses: [['AND k.currency = o.currency', '']],
    },
  ),
  placing(
    'messages',
    'nothing is sold with other messages than were quoted',
    "UPDATE packages SET messages = 1 WHERE id = '{package}'",
    {
      clauses: [['AND k.messages = o.package_messages', '']],
    },
  ),
  placing(
    'days',
    'nothing is sold for other days than were quoted',
    "UPDATE packages SET days = 1 WHERE id = '{package}'",
    {
      clauses: [['AND k.days = o.package_days', '']],
    },
  ),
  placing(
    'not suspended',
    'a suspended customer buys nothing',
    "UPDATE users SET suspended_at = now() WHERE id = '{shopper}'",
    {
      clauses: [['AND u.suspended_at IS NULL', '']],
    },
  ),
  guard(
    'reserve_discount: the own',
    'nobody buys with the discount of somebody else',
    mustBeDone(placeCall({ ...DISCOUNTED, discountId: '{discount}' })),
    { clauses: [['AND customer_id = p_customer', '']] },
  ),
  guard(
    'reserve_discount: free',
    'a discount is reserved for one order',
    `UPDATE saved_discounts SET status = 'reserved', order_id = '{order}' WHERE id = '{offer}'; ${mustBeDone(placeCall(DISCOUNTED))}`,
    { clauses: [["AND status = 'saved'", '']] },
  ),
  guard(
    'reserve_discount: in time',
    'a discount whose time is over takes off nothing',
    `UPDATE saved_discounts SET valid_until = now() WHERE id = '{offer}'; ${mustBeDone(placeCall(DISCOUNTED))}`,
    { clauses: [['AND (valid_until IS NULL OR valid_until > business_now())', '']] },
  ),
  guard(
    'take_hold: covered',
    'no more coins are held than the wallet has',
    `UPDATE packages SET price = 36 WHERE id = '{package}'; ${mustBeDone(placeCall({ bizcoins: '30', taken: '25' }))}`,
    {
      clauses: [['AND w.held + p_amount <= w.balance', '']],
      also: 'ALTER TABLE wallets DROP CONSTRAINT wallets_held_within_balance',
    },
  ),
  guard(
    'take_hold: expire first',
    'coins whose time is over are expired before any are held',
    `UPDATE grants SET expires_at = now() WHERE id = '{coins}'; ${mustBeDone(placeCall())}`,
    {
      clauses: [['PERFORM expire_due_grants(p_user, p_booked_on);', '']],
      also: without('take_from_grants', [['AND (g.expires_at IS NULL OR g.expires_at > business_now())', '']]),
    },
  ),
];

/** The call that buys the stage's package, at 10.00, with coins alone. */
const BOUGHT = mustBeDone(buyCall());

/** What a purchase asserts that is paid at once. */
const buyGuards: readonly Guard[] = [
  guard(
    'buy_with_coins: covered',
    'nothing is bought with coins the wallet does not have',
    `UPDATE packages SET price = 36 WHERE id = '{package}'; ${mustBeDone(buyCall({ bizcoins: '36', taken: '25' }))}`,
    {
      clauses: [['AND w.held + o.bizcoins <= w.balance', '']],
      also: `ALTER TABLE wallets DROP CONSTRAINT wallets_held_within_balance; ${withoutRule('biz_points', 'biz_points_not_negative')}`,
    },
  ),
  guard(
    'buy_with_coins: expire first',
    'coins whose time is over are expired before any are spent',
    `UPDATE grants SET expires_at = now() WHERE id = '{coins}'; ${BOUGHT}`,
    {
      clauses: [['PERFORM expire_due_grants(o.customer_id, booked_on);', '']],
      also: without('take_from_grants', [['AND (g.expires_at IS NULL OR g.expires_at > business_now())', '']]),
    },
  ),
  guard(
    'keep_order_key: once',
    'a key makes one order',
    `${BOUGHT}; ${mustBeDone(placeCall({ order: '{fresh}', payment: '{fresh}', hold: '{order}', key: '{placed}' }))}`,
    {
      clauses: [['IF NOT FOUND THEN', 'IF false THEN']],
    },
  ),
];

const takeCall = (grant: string, amount: string) =>
  `SELECT take_from_grants('{shopper}', '[{"id":"{fresh}","grantId":"${grant}","amount":"${amount}"}]'::jsonb, '{hold}', NULL)`;

/** What leaves a grant, and what comes back to it. */
const grantGuards: readonly Guard[] = [
  guard('take_from_grants: the own', 'nobody spends the coins of somebody else', takeCall('{spent}', '1'), {
    clauses: [['AND g.user_id = p_user AND', 'AND']],
  }),
  guard('take_from_grants: enough', 'no grant gives more than it has', takeCall('{coins}', '26'), {
    clauses: [['AND g.remaining >= s.amount', '']],
    also: withoutRule('grant_remaining', 'grant_remaining_not_negative'),
  }),
  guard(
    'take_from_grants: in time',
    'coins whose time is over are not spent',
    `UPDATE grants SET expires_at = now() WHERE id = '{coins}'; ${takeCall('{coins}', '1')}`,
    { clauses: [['AND (g.expires_at IS NULL OR g.expires_at > business_now())', '']] },
  ),
  guard(
    'give_back_coins: where they came from',
    'coins come back to no other grant than they were taken from',
    `SELECT give_back_coins('{buyer}', jsonb_build_array(jsonb_build_object('consumptionId', c.id, 'grantId', '{coins}', 'amount', '1'))) FROM grant_consumptions c WHERE c.hold_id = '{paidHold}'`,
    { clauses: [[`AND grant_id = r."grantId"`, '']] },
  ),
  guard(
    'expire_due_grants: due',
    'coins expire only when their time is over',
    `DO $$ BEGIN PERFORM expire_due_grants('{shopper}', current_date); IF (SELECT remaining FROM grants WHERE id = '{coins}') > 0 THEN RAISE EXCEPTION 'kept'; END IF; END $$`,
    { clauses: [['AND expires_at <= business_now()', '']] },
  ),
];

/** What settling asserts: the whole price was paid, by this order’s own payment, coins and discount, once. */
const settleGuards: readonly Guard[] = [
  settling('once', 'an order is fulfilled once', 'SELECT 1', {
    call: settleCall({ order: '{cardOrder}', payment: '{cardPayment}' }),
    clauses: [["IF o.status IN ('paid', 'partially_refunded', 'refunded') THEN status := 'paid'; RETURN; END IF;", '']],
    also: 'DROP INDEX customer_packages_order_id_key',
  }),
  settling('its own payment', 'the money of one order pays no other', PLACED, {
    call: settleCall({ payment: '{captured}' }),
    clauses: [['AND order_id = p_order AND captured', 'AND captured']],
  }),
  settling(
    'the whole cash part',
    'a part of the money is not enough',
    `${PLACED}; UPDATE payments SET status = 'declined' WHERE id = '{placedPayment}'; INSERT INTO payments (id, order_id, gateway, amount, currency, attempt, status) VALUES ('{fresh}', '{placed}', 'sandbox', 5, 'USD', 2, 'pending')`,
    { call: settleCall({ payment: '{fresh}' }), clauses: [['AND captured = o.cash', '']] },
  ),
  settling(
    'not superseded',
    'money that is on its way back pays nothing',
    `${PLACED}; UPDATE payments SET superseded = true WHERE id = '{placedPayment}'`,
    { clauses: [['AND NOT superseded', '']] },
  ),
  settling(
    'coins set aside',
    'nothing is fulfilled whose coins were released',
    `${PLACED}; UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{placedHold}'`,
    { clauses: [[`FOR NO KEY UPDATE;\n    ${NOT_FOUND}`, 'FOR NO KEY UPDATE;']] },
  ),
  guard(
    'consume_discount: reserved',
    'nothing is fulfilled at a discount that was released',
    `${mustBeDone(placeCall(DISCOUNTED))}; UPDATE saved_discounts SET status = 'saved', order_id = NULL WHERE id = '{offer}'; ${mustBeDone(settleCall())}`,
    { clauses: [[NOT_FOUND, '']] },
  ),
  settling(
    'room in the wallet',
    'a top-up never fills a wallet above its bound',
    `INSERT INTO orders (id, customer_id, kind, top_up_bizcoins, currency, list, discount, bizcoins, bizcoins_value, cash, rate, expires_at) VALUES ('{placed}', '{shopper}', 'top_up', 999999, 'USD', 9, 0, 0, 0, 9, 1, now());
     INSERT INTO payments (id, order_id, gateway, amount, currency, status) VALUES ('{placedPayment}', '{placed}', 'sandbox', 9, 'USD', 'pending')`,
    {
      clauses: [['AND balance + o.top_up_bizcoins <= 1000000', '']],
      also: withoutRule('wallet_balance', 'wallet_balance_max'),
    },
  ),
  guard(
    'advance_payment: legal steps',
    'a payment is led along its steps only',
    "SELECT advance_payment('{captured}', 'pending')",
    {
      clauses: [
        [
          "IF NOT EXISTS (SELECT 1 FROM status_transitions t WHERE t.machine = 'payments' AND t.from_status = was AND t.to_status = p_to) THEN",
          'IF false THEN',
        ],
      ],
      also: 'DROP TRIGGER payments_transition ON payments; ALTER TABLE payments DROP CONSTRAINT payments_captured_is_taken',
    },
  ),
];

const REFUND = (columns: { payment?: string; bizcoins?: string; status?: string }) =>
  `INSERT INTO refunds (id, order_id, payment_id, reason, currency, cash, bizcoins, end_package, return_discount, status, resolved_at)
   VALUES (gen_random_uuid(), '{paid}', '${columns.payment ?? '{captured}'}', 'asked for', 'USD', 1, ${columns.bizcoins ?? '1'}, false, false, ${columns.status ?? "'pending', NULL"})`;

/** What the triggers of refunds, payments and holds compare. */
const triggerGuards: readonly Guard[] = [
  guard(
    'move_refund: its own payment',
    'money goes back by no payment of another order',
    REFUND({ payment: '{cardPayment}' }),
    {
      clauses: [['IF theirs IS DISTINCT FROM NEW.order_id THEN', 'IF false THEN']],
    },
  ),
  guard(
    'move_refund: pending first',
    'no refund is sent that was not promised',
    REFUND({ status: "'succeeded', now()" }),
    {
      clauses: [["IF NEW.status <> 'pending' THEN", 'IF false THEN']],
    },
  ),
  guard(
    'move_refund: coins within what was paid',
    'refunds together return no more coins than were paid',
    REFUND({ bizcoins: '3.01' }),
    {
      clauses: [['IF promised + NEW.bizcoins > o.bizcoins THEN', 'IF false THEN']],
    },
  ),
  guard(
    'move_refund: the promise stays',
    'what was promised back never changes',
    "UPDATE refunds SET cash = 1 WHERE id = '{refund}'",
    {
      clauses: [['NEW.payment_id, NEW.cash,', 'NEW.payment_id, OLD.cash,']],
    },
  ),
  guard(
    'keep_payment: reference',
    'a payment keeps its name at the gateway',
    "UPDATE payments SET gateway_reference = 'pi_9' WHERE id = '{payment}'",
    {
      clauses: [
        ['OR OLD.gateway_reference IS NOT NULL AND NEW.gateway_reference IS DISTINCT FROM OLD.gateway_reference', ''],
      ],
    },
  ),
  guard(
    'keep_payment: superseded',
    'money that is on its way back is never used after all',
    "UPDATE payments SET superseded = true WHERE id = '{captured}'; UPDATE payments SET superseded = false WHERE id = '{captured}'",
    { clauses: [['OR OLD.superseded AND NOT NEW.superseded', '']] },
  ),
  guard(
    'keep_payment: captured',
    'what was taken is never forgotten',
    "UPDATE payments SET captured = 5 WHERE id = '{captured}'",
    {
      clauses: [['OR NEW.captured < OLD.captured', '']],
    },
  ),
  guard(
    'check_hold_owner: the own',
    'nobody holds coins for the order of somebody else',
    "UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{hold}'; INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{shopper}', '{order}', 10, now())",
    { clauses: [['AND o.customer_id = NEW.user_id', '']] },
  ),
  guard(
    'check_hold_owner: the whole part',
    'a hold is as large as the coins of its order',
    "UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{hold}'; INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES (gen_random_uuid(), '{customer}', '{order}', 9, now())",
    { clauses: [['AND o.bizcoins = NEW.amount', '']] },
  ),
  guard(
    'check_hold_owner: paid',
    'coins are not captured for an order that is not paid',
    "UPDATE holds SET status = 'voided', resolved_at = now() WHERE id = '{hold}'; UPDATE grants SET remaining = 25 WHERE id = '{grant}'; INSERT INTO holds (id, user_id, order_id, amount, status, expires_at, resolved_at) VALUES (gen_random_uuid(), '{customer}', '{order}', 10, 'captured', now(), now())",
    { clauses: [["AND o.status = 'paid'", '']] },
  ),
];

/** What the functions and triggers of a purchase assert, one clause at a time. */
export const checkoutFunctionGuards: readonly Guard[] = [
  ...placeGuards,
  ...buyGuards,
  ...grantGuards,
  ...settleGuards,
  ...triggerGuards,
];
