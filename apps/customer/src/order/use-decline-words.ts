'use client';
import { useTranslations } from 'next-intl';

const reasons = ['card_declined', 'insufficient_funds', 'expired_card', 'authentication_failed'] as const;

/** Why a card was not accepted, as far as its bank tells; banks have more reasons than anybody has words. */
export function useDeclineWords() {
  const t = useTranslations('order.reason');
  return (reason: string | null): string => t(reasons.find((known) => known === reason) ?? 'other');
}
