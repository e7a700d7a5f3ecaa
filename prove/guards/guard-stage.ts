import { randomUUID } from 'node:crypto';
import { createTestDatabase, onDatabase, setStage, type TestDatabase } from '@bizcoin/testing';
import { mustBeDone } from './function-guards';
import { placeCall, settleCall } from './purchase-calls';

export interface GuardStage {
  readonly database: TestDatabase;
  /** Replaces `{name}` by the id of that thing; `{fresh}` is an id nobody uses. */
  fill(sql: string): string;
}

/** A database with one of everything that a guard protects, written past every API but not past any guard. */
export async function setGuardStage(): Promise<GuardStage> {
  const database = await createTestDatabase();
  const stage = await setStage(database.ownerUrl);
  const staff = await stage.staff(2);
  const [customer, other, buyer, shopper] = await stage.customers(4);
  if (!customer || !other || !buyer || !shopper) throw new Error('The stage has no customers.');
  const [packageId, unusedPackage] = [await stage.package(), await stage.package()];
  const things: Record<string, string> = {
    staff,
    customer,
    other,
    buyer,
    shopper,
    spent: await stage.bizcoins(buyer, '30'),
    coins: await stage.bizcoins(shopper, '25'),
    offer: await stage.savedDiscount(shopper, { percent: '20' }),
    package: packageId,
    unusedPackage,
    voucher: await stage.voucher({ createdBy: staff }),
    unused: await stage.voucher({ createdBy: staff }),
    messages: await stage.voucher({ createdBy: staff, type: 'message' }),
    activation: await stage.voucher({ createdBy: staff, type: 'package' }),
    spread: await stage.voucher({ createdBy: staff, usageLimit: 1_600 }),
  };
  for (const name of [
    'redemption',
    'plainRedemption',
    'key',
    'rollback',
    'subscription',
    'subscriptionRedemption',
    'grant',
    'order',
    'otherOrder',
    'lonelyOrder',
    'hold',
    'payment',
    'discount',
    'discountRedemption',
    'paid',
    'captured',
    'cardOrder',
    'cardPayment',
    'refund',
    'receivable',
    'ticket',
    'notice',
    'paidHold',
    'placed',
    'placedPayment',
    'placedHold',
    'fresh',
  ])
    things[name] = randomUUID();
  const fill = (sql: string) => sql.replace(/\{(\w+)\}/g, (whole, name: string) => things[name] ?? whole);
  await onDatabase(database.adminUrl, async (client) => {
    await client.query(fill(PLAY));
    await client.query(fill(PURCHASES));
  });
  return { database, fill };
}

const PLAY = `
  BEGIN;
  INSERT INTO voucher_usage (id, voucher_id, user_id, created_by, use_number, redemption_type, benefit, idempotency_key, used_at) VALUES
    ('{redemption}', '{voucher}', '{customer}', '{staff}', 1, 'credit', '{"bizcoins":"25.00"}', '{key}', now()),
    ('{plainRedemption}', '{unused}', '{other}', '{staff}', 1, 'credit', '{}', gen_random_uuid(), now()),
    ('{subscriptionRedemption}', '{unused}', '{customer}', '{staff}', 1, 'package', '{}', gen_random_uuid(), now()),
    ('{discountRedemption}', '{unused}', '{customer}', '{staff}', 2, 'percentage', '{}', gen_random_uuid(), now());
  INSERT INTO idempotency_keys (user_id, operation, key, input_hash, answer) VALUES ('{customer}', 'voucher.redeem', '{key}', sha256('x'), '{}');
  INSERT INTO voucher_redemption_attempts (id, kind, outcome, user_id, rules_version, duration_ms) VALUES (gen_random_uuid(), 'redeem', 'voucher_not_usable', '{customer}', 1, 1);
  INSERT INTO voucher_rollbacks (id, redemption_id, actor_id, reason, use_returned) VALUES ('{rollback}', '{plainRedemption}', '{staff}', 'asked for', false);
  INSERT INTO audit_log (id, actor_id, action, subject_kind, subject_id) VALUES (gen_random_uuid(), '{staff}', 'voucher.rollback', 'redemption', '{plainRedemption}');

  INSERT INTO bizpoints_transactions (id, from_account, to_account, amount, kind, reference, booked_on)
    VALUES (gen_random_uuid(), 'issuance', 'wallet:{customer}', 25, 'grant', 'redemption:{redemption}', current_date);
  INSERT INTO grants (id, user_id, category, amount, remaining, cause_kind, cause_id) VALUES ('{grant}', '{customer}', 'promotional', 25, 25, 'redemption', '{redemption}');
  INSERT INTO orders (id, customer_id, kind, package_id, package_name, package_messages, package_days, currency, list, discount, bizcoins, bizcoins_value, cash, rate, expires_at, status, paid_at) VALUES
    ('{order}', '{customer}', 'package', '{package}', 'P', 1, 1, 'USD', 10, 0, 10, 10, 0, 1, now(), 'pending', NULL),
    ('{otherOrder}', '{other}', 'package', '{package}', 'P', 1, 1, 'USD', 10, 0, 0, 0, 10, 1, now(), 'pending', NULL),
    ('{lonelyOrder}', '{staff}', 'package', '{package}', 'P', 1, 1, 'USD', 10, 0, 0, 0, 10, 1, now(), 'pending', NULL);
  UPDATE orders SET status = 'cancelled' WHERE id = '{lonelyOrder}';
  INSERT INTO holds (id, user_id, order_id, amount, expires_at) VALUES ('{hold}', '{customer}', '{order}', 10, now());
  UPDATE grants SET remaining = 15 WHERE id = '{grant}';
  INSERT INTO payments (id, order_id, gateway, gateway_reference, amount, currency) VALUES ('{payment}', '{otherOrder}', 'sandbox', 'pi_1', 10, 'USD');
  INSERT INTO saved_discounts (id, customer_id, redemption_id, percent, currency) VALUES ('{discount}', '{customer}', '{discountRedemption}', 20, 'USD');

  INSERT INTO customer_packages (id, customer_id, package_id, name, starts_at, ends_at, voucher_id, redemption_id)
    VALUES ('{subscription}', '{customer}', '{package}', 'P', now(), now() + interval '1 day', '{unused}', '{subscriptionRedemption}');
  INSERT INTO message_movements (id, customer_id, customer_package_id, amount, kind, cause_kind, cause_id)
    VALUES (gen_random_uuid(), '{customer}', '{subscription}', 100, 'activation', 'redemption', '{subscriptionRedemption}');
  COMMIT;`;

// Two purchases as the servers make them: one with coins and card, one by card alone. What may follow a purchase, too.
const PURCHASES = `
  BEGIN;
  ${mustBeDone(placeCall({ customer: '{buyer}', order: '{paid}', payment: '{captured}', hold: '{paidHold}', grant: '{spent}' }))};
  ${mustBeDone(settleCall({ order: '{paid}', payment: '{captured}' }))};
  ${mustBeDone(placeCall({ customer: '{buyer}', order: '{cardOrder}', payment: '{cardPayment}', bizcoins: '0', cash: '10' }))};
  ${mustBeDone(settleCall({ order: '{cardOrder}', payment: '{cardPayment}' }))};
  INSERT INTO refunds (id, order_id, payment_id, actor_id, reason, currency, cash, bizcoins, end_package, return_discount)
    VALUES ('{refund}', '{paid}', '{captured}', '{staff}', 'asked for', 'USD', 2, 1, false, false);
  INSERT INTO receivables (id, customer_id, order_id, payment_id, currency, amount) VALUES ('{receivable}', '{buyer}', '{cardOrder}', '{cardPayment}', 'USD', 10);
  UPDATE payments SET disputed = 10 WHERE id = '{cardPayment}';
  INSERT INTO support_tickets (id, kind, subject, cause) VALUES ('{ticket}', 'dispute', 'A dispute', 'receivable:{receivable}');
  INSERT INTO notifications (id, user_id, kind, facts, cause) VALUES ('{notice}', '{buyer}', 'order.paid', '{}', 'outbox:1');
  INSERT INTO notice_deliveries (notification_id, channel, user_id, status, attempts, resolved_at) VALUES ('{notice}', 'email', '{buyer}', 'delivered', 1, now());
  INSERT INTO password_reset_tokens (token_hash, user_id, created_at, expires_at, used_at) VALUES (sha256('x'), '{buyer}', now(), now() + interval '30 minutes', now());
  INSERT INTO webhook_events (gateway, event_id, type, gateway_reference) VALUES ('sandbox', 'evt_1', 'payment.captured', 'pi_1');
  INSERT INTO ratings (id, redemption_id, order_id, score, created_at) VALUES
    (gen_random_uuid(), '{discountRedemption}', NULL, 4, now()),
    (gen_random_uuid(), NULL, '{paid}', 5, now() - interval '25 hours');
  COMMIT;`;
