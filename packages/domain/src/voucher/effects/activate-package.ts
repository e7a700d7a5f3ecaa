import { hasEnded } from '../../window/has-ended';
import type { ActivatePackage } from '../effect';
import type { KnownFacts } from '../redemption-facts';
import { MESSAGE_TOTAL_MAX } from './message-total-max';

/** Activates the package from this instant and absorbs the messages that were waiting in the customer's balance. */
export function activatePackage({ voucher, customer, now }: KnownFacts): ActivatePackage | null {
  const { package: granted, benefitEndsAt: endsAt } = voucher;
  if (granted === null || granted.messages < 1) return null;
  if (endsAt === null || hasEnded(endsAt, now)) return null;
  const absorbed = customer.messageBalance;
  if (granted.messages + absorbed > MESSAGE_TOTAL_MAX) return null;
  const { id: packageId, name, messages } = granted;
  return { kind: 'activate_package', packageId, name, messages, absorbed, startsAt: now, endsAt };
}
