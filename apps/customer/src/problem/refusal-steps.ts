import type { Refusal } from '@bizcoin/domain';

/**
 * Where each refusal leaves the customer: mend what was typed, look at other offers, press again (the same attempt goes
 * on), or nothing more than reading the notice. A new refusal does not compile until it stands here and in the messages.
 */
type Step = 'mend' | 'offers' | 'again' | 'read';

export const stepAfter = {
  invalid_input: 'mend',
  voucher_code_mistyped: 'mend',
  not_signed_in: 'read',
  wrong_credentials: 'mend',
  payment_declined: 'read',
  not_allowed: 'read',
  customer_suspended: 'read',
  not_found: 'read',
  voucher_not_usable: 'mend',
  voucher_disabled: 'offers',
  voucher_not_started: 'offers',
  voucher_expired: 'offers',
  voucher_used_up: 'offers',
  voucher_already_redeemed: 'offers',
  voucher_own_creation: 'offers',
  benefit_unavailable: 'offers',
  already_rolled_back: 'read',
  rollback_not_possible: 'read',
  insufficient_messages: 'read',
  insufficient_bizcoins: 'read',
  insufficient_float: 'read',
  price_changed: 'read',
  quote_used: 'read',
  remainder_below_minimum: 'read',
  package_unavailable: 'read',
  discount_unavailable: 'read',
  order_not_payable: 'read',
  order_in_progress: 'read',
  refund_not_possible: 'read',
  erase_not_possible: 'read',
  email_taken: 'mend',
  reset_link_unusable: 'read',
  code_taken: 'mend',
  edit_conflict: 'read',
  limit_below_usage: 'read',
  cap_reached: 'read',
  idempotency_key_reused: 'read',
  too_many_attempts: 'read',
  busy: 'again',
  gateway_unavailable: 'again',
} as const satisfies Record<Refusal['code'], Step>;
