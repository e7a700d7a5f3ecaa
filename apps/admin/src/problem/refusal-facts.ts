import type { Refusal } from '@bizcoin/domain';
import type { useFormats } from '@bizcoin/ui/use-formats';

type Formats = ReturnType<typeof useFormats>;

/** The facts of a refusal as words for its message, every date with its zone. */
export function refusalFacts(refusal: Refusal, formats: Formats): Record<string, string | number> {
  switch (refusal.code) {
    case 'voucher_not_started':
      return { startsAt: formats.dateTimeInZone(refusal.startsAt) };
    case 'voucher_expired':
      return { expiresOn: formats.civilDateInZone(refusal.expiresOn, refusal.timeZone) };
    case 'voucher_already_redeemed':
      return { redeemedAt: formats.dateTimeInZone(refusal.redeemedAt) };
    case 'rollback_not_possible':
      return { obstacle: refusal.reason, remaining: refusal.remaining };
    case 'limit_below_usage':
      return { used: refusal.used };
    case 'insufficient_messages':
    case 'insufficient_bizcoins':
    case 'insufficient_float':
      return { available: refusal.available };
    case 'refund_not_possible':
      return { cash: refusal.refundable.cash, bizcoins: refusal.refundable.bizcoins };
    case 'too_many_attempts':
    case 'busy':
    case 'gateway_unavailable':
      return { seconds: refusal.retryAfterSeconds, minutes: Math.ceil(refusal.retryAfterSeconds / 60) };
    default:
      return {};
  }
}
