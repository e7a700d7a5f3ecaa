import { type Guard, withoutRule } from './guard';

const REDEEM: Record<string, string> = {
  p_redemption: 'gen_random_uuid()',
  p_attempt: 'gen_random_uuid()',
  p_effect: 'gen_random_uuid()',
  p_movement: 'gen_random_uuid()',
  p_user: "'{other}'",
  p_dealer: 'NULL',
  p_voucher: "'{voucher}'",
  p_version: '1',
  p_key: 'gen_random_uuid()',
  p_input_hash: "sha256('x')",
  p_benefit: "'{}'",
  p_subscription: 'NULL',
  p_absorbed: 'NULL',
  p_ends_at: 'NULL',
  p_booked_on: 'current_date',
  p_ip: 'NULL',
  p_user_agent: 'NULL',
  p_facts: "'{}'",
  p_rules_version: '1',
  p_duration_ms: '1',
  p_subjects: "'{}'",
  p_limits: "'{}'",
  p_window_seconds: '600',
};

/** The call that a decision on old facts would make. */
export const redeemCall = (args: Record<string, string> = {}): string =>
  `redeem_voucher(${Object.entries({ ...REDEEM, ...args })
    .map(([name, value]) => `${name} => ${value}`)
    .join(', ')})`;

/** Fails, like a server would decide again, unless the function did what was asked. */
export const mustBeDone = (call: string) => `
  DO $$ DECLARE answered text; BEGIN
    SELECT status INTO answered FROM ${call};
    IF answered <> 'done' THEN RAISE EXCEPTION 'refused: %', answered; END IF;
  END $$`;

/** Takes clauses out of a function of the database. Fails if a clause is no longer there, so that no proof goes stale. */
export const without = (name: string, clauses: readonly (readonly [clause: string, instead: string])[]): string => `
  DO $mutate$ DECLARE body text := pg_get_functiondef('${name}'::regproc); BEGIN
    ${clauses
      .map(
        ([clause, instead]) => `
    IF position($clause$${clause}$clause$ IN body) = 0 THEN RAISE EXCEPTION 'the clause is not there: %', $clause$${clause}$clause$; END IF;
    body := replace(body, $clause$${clause}$clause$, $clause$${instead}$clause$);`,
      )
      .join('')}
    EXECUTE body;
  END $mutate$`;

const clause = (
  asserts: string,
  guarantee: string,
  clauses: readonly (readonly [string, string])[],
  changed: string,
  args: Record<string, string> = {},
  alsoRemove = '',
): Guard => ({
  name: `redeem_voucher: ${asserts}`,
  guarantee,
  violate: `${changed}; ${mustBeDone(redeemCall(args))}`,
  remove: `${without('redeem_voucher', clauses)};${alsoRemove}`,
});

const VERSION = [
  ['OR v.version <> p_version', ''],
  ['AND w.version = p_version', ''],
] as const;

/** What the redemption function asserts again because it may have changed since the facts were read. */
export const functionGuards: readonly Guard[] = [
  clause(
    'version',
    'a decision on an edited voucher is not applied',
    VERSION,
    "UPDATE vouchers SET version = 2, per_customer_limit = 2 WHERE id = '{voucher}'",
  ),
  clause(
    'active',
    'a deactivated voucher grants nothing',
    [['AND w.is_active', '']],
    "UPDATE vouchers SET is_active = false WHERE id = '{voucher}'",
  ),
  clause(
    'started',
    'a voucher grants nothing before it starts',
    [['(w.starts_at IS NULL OR w.starts_at <= business_now())', 'true']],
    "UPDATE vouchers SET starts_at = now() + interval '1 day' WHERE id = '{voucher}'",
  ),
  clause(
    'not expired',
    'a voucher grants nothing from its first instant after',
    [['(w.expires_at IS NULL OR business_now() < w.expires_at)', 'true']],
    "UPDATE vouchers SET expires_on = '2026-01-01', expires_at = '2026-01-02' WHERE id = '{voucher}'",
  ),
  clause(
    'not suspended',
    'a suspended customer gets nothing',
    [['AND u.suspended_at IS NULL', '']],
    "UPDATE users SET suspended_at = now() WHERE id = '{other}'",
  ),
  clause(
    'same dealer',
    'a customer who moved to another dealer gets nothing',
    [['AND u.dealer_id IS NOT DISTINCT FROM p_dealer', '']],
    'SELECT 1',
    { p_dealer: 'gen_random_uuid()' },
  ),
  clause(
    'budget',
    'a right answer after a spent budget is not paid out',
    [['budget_spent(p_subjects, p_limits, p_window_seconds)', 'false']],
    "INSERT INTO attempt_budgets VALUES ('guess:x', business_now(), 10, business_now())",
    { p_subjects: "'{guess:x}'", p_limits: "'{10}'" },
  ),
  clause(
    'uses left',
    'a sold-out voucher grants nothing',
    [['AND usage_count < usage_limit', '']],
    "UPDATE vouchers SET usage_count = usage_limit WHERE id = '{voucher}'",
    {},
    'ALTER TABLE vouchers DROP CONSTRAINT vouchers_usage_within_limit',
  ),
  clause(
    'once per use',
    'a use is not counted twice',
    [['u.use_returned_at IS NULL', 'u.use_returned_at IS NOT NULL']],
    "UPDATE vouchers SET per_customer_limit = 2 WHERE id = '{unused}'",
    { p_user: "'{customer}'", p_voucher: "'{unused}'" },
    'DROP INDEX voucher_usage_once_per_use',
  ),
  clause(
    'subscription still active',
    'messages never go to a subscription that has ended',
    [['OR sub.ends_at <= business_now()', '']],
    "UPDATE customer_packages SET starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' WHERE id = '{subscription}'",
    { p_user: "'{customer}'", p_voucher: "'{messages}'", p_subscription: "'{subscription}'" },
  ),
  clause(
    'subscription is the own',
    'messages never go to the subscription of somebody else',
    [['AND customer_id = p_user FOR NO KEY UPDATE', 'FOR NO KEY UPDATE']],
    'SELECT 1',
    { p_voucher: "'{messages}'", p_subscription: "'{subscription}'" },
    'DROP TRIGGER message_movements_apply ON message_movements',
  ),
  clause(
    'no subscription yet',
    'messages do not wait while a subscription could take them',
    [['ends_at > business_now()) THEN', 'false) THEN']],
    'SELECT 1',
    { p_user: "'{customer}'", p_voucher: "'{messages}'" },
  ),
  clause(
    'absorbed balance',
    'an activation absorbs exactly the balance that is there',
    [['<> p_absorbed', 'IS NULL']],
    'SELECT 1',
    { p_voucher: "'{activation}'", p_absorbed: '5', p_ends_at: "now() + interval '1 day'" },
    withoutRule('message_balance', 'message_balance_not_negative'),
  ),
  {
    name: 'take_spread_use: room in the shard',
    guarantee: 'a spread counter stops at its caps',
    violate: `UPDATE voucher_counters SET used = cap WHERE voucher_id = '{spread}'; ${mustBeDone(redeemCall({ p_voucher: "'{spread}'" }))}`,
    remove: `${without('take_spread_use', [['AND (cap IS NULL OR used < cap)', '']])}; ALTER TABLE voucher_counters DROP CONSTRAINT voucher_counters_used_within_cap`,
  },
  {
    name: 'take_budget_slot: room in the budget',
    guarantee: 'a spent budget gives no slot',
    violate: `INSERT INTO attempt_budgets VALUES ('guess:x', business_now(), 10, business_now());
      DO $$ BEGIN IF NOT take_budget_slot('guess:x', 10, 600) THEN RAISE EXCEPTION 'refused'; END IF; END $$`,
    remove: without('take_budget_slot', [['OR b.used < p_limit', 'OR true']]),
  },
  {
    name: 'record_attempt: the answer of a spent budget',
    guarantee: 'a guess beyond the budget is not answered',
    violate: `INSERT INTO attempt_budgets VALUES ('guess:x', business_now(), 10, business_now());
      DO $$ BEGIN IF NOT record_attempt(gen_random_uuid(), 'redeem', 'voucher_not_usable', '{other}', NULL, NULL, NULL, NULL, 1, 1, '{guess:x}', '{10}', 600, false)
        THEN RAISE EXCEPTION 'refused'; END IF; END $$`,
    remove: without('record_attempt', [['allowed := false', 'allowed := true']]),
  },
];
