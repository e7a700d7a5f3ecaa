import { formatBizcoins } from '../money/bizcoins';
import type { Benefit } from './benefit';
import type { Effect } from './effect';

const instant = (date: Date | null) => date?.toISOString() ?? null;

/** Says an effect to the customer. Absorbed messages were theirs before, so they are no part of the benefit. */
export function benefitOf(effect: Effect): Benefit {
  switch (effect.kind) {
    case 'add_messages':
      return { messages: effect.messages };
    case 'grant_bizcoins':
      return { bizcoins: formatBizcoins(effect.amount), expiresAt: instant(effect.expiresAt) };
    case 'activate_package': {
      const { packageId, name, messages, endsAt } = effect;
      return { packageId, name, messages, endsAt: endsAt.toISOString() };
    }
    case 'save_discount': {
      const { percent, maxDiscount, validUntil } = effect;
      return { percent, maxDiscount, validUntil: instant(validUntil) };
    }
  }
}
