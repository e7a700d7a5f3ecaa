import type { OutboxTopic } from '../outbox/outbox-notices';
import type { QuietTopic } from '../outbox/quiet-topics';
import type { CustomerTopic, StaffTopic } from './live-topics';

interface Moved {
  /** On the screens of the customer whose message it is. */
  readonly customer: readonly CustomerTopic[];
  readonly staff: readonly StaffTopic[];
}

/** What each message of the outbox moves on whose screen. A new topic does not compile until it stands here. */
export const moves: Readonly<Record<OutboxTopic | QuietTopic, Moved>> = {
  'wallet.credited': { customer: ['wallet', 'notifications'], staff: ['customers', 'vouchers'] },
  'wallet.adjusted': { customer: ['wallet', 'notifications'], staff: ['customers'] },
  'wallet.expiring': { customer: ['notifications'], staff: [] },
  'wallet.expired': { customer: ['wallet', 'notifications'], staff: ['customers'] },
  'messages.added': { customer: ['packages', 'notifications'], staff: ['customers', 'vouchers'] },
  'package.activated': { customer: ['packages', 'notifications'], staff: ['customers', 'vouchers'] },
  'discount.saved': { customer: ['wallet', 'notifications'], staff: ['customers', 'vouchers'] },
  'discount.expired': { customer: ['wallet', 'notifications'], staff: ['customers'] },
  'order.paid': { customer: ['orders', 'wallet', 'packages', 'notifications'], staff: ['orders', 'customers'] },
  'order.declined': { customer: ['orders', 'wallet', 'notifications'], staff: ['orders', 'customers'] },
  'order.expired': { customer: ['orders', 'wallet', 'notifications'], staff: ['orders', 'customers'] },
  'order.cancelled': { customer: ['orders', 'wallet', 'notifications'], staff: ['orders', 'customers'] },
  'order.refunded': { customer: ['orders', 'wallet', 'packages', 'notifications'], staff: ['orders', 'customers'] },
  'payment.late': { customer: ['orders', 'notifications'], staff: ['orders', 'tickets'] },
  'dispute.opened': { customer: ['orders', 'wallet', 'notifications'], staff: ['orders', 'tickets', 'customers'] },
  'support.replied': { customer: ['notifications'], staff: ['tickets'] },
  'account.password_changed': { customer: ['notifications'], staff: [] },
  'order.changed': { customer: ['orders', 'wallet'], staff: ['orders', 'customers'] },
  'packages.changed': { customer: ['packages'], staff: ['customers'] },
  'redemption.reversed': { customer: ['wallet', 'packages'], staff: ['customers', 'vouchers'] },
  'ticket.changed': { customer: ['notifications'], staff: ['tickets'] },
  'voucher.changed': { customer: [], staff: ['vouchers'] },
  'notices.read': { customer: ['notifications'], staff: [] },
};
