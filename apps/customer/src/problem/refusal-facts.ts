import type { Refusal } from '@bizcoin/domain';
import type { useFormats } from '@bizcoin/ui/use-formats';

type Formats = ReturnType<typeof useFormats>;

/** The facts of a refusal as words for its message, every date with its zone. */
export function refusalFacts(refusal: Refusal, formats: Formats): Record<string, string | number> {
  switch (refusal.code) {
    case 'voucher_not_started':
      return { startsAt: formats.dateTimeInZone(refusal.startsAt) };
    case 'voucher_expired':
      return { until: formats.lastMinuteInZone(refusal.expiresAt, refusal.timeZone) };
    case 'voucher_already_redeemed':
      return { redeemedAt: formats.dateTimeInZone(refusal.redeemedAt) };
    case 'too_many_attempts':
      return { minutes: Math.ceil(refusal.retryAfterSeconds / 60) };
    case 'insufficient_messages':
      return { available: refusal.available };
    case 'insufficient_bizcoins':
    case 'insufficient_float':
      return { available: formats.bizcoins(refusal.available) };
    case 'order_not_payable':
      return { status: refusal.status };
    default:
      return {};
  }
}
