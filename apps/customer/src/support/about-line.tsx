'use client';
import { Copyable } from '@bizcoin/ui/copyable';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

interface AboutLineProps {
  orderId: string | null;
  reference: string | null;
}

/** What a question is about: an order, or an event in our logs. */
export function AboutLine({ orderId, reference }: AboutLineProps) {
  const t = useTranslations('support');
  if (orderId === null && reference === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-soft">
      {orderId !== null && (
        <Link href={`/checkout/${orderId}`} className="font-semibold text-jade underline-offset-4 hover:underline">
          {t('aboutOrder')}
        </Link>
      )}
      {reference !== null && (
        <span className="inline-flex items-center gap-2">
          {t('reference')} <Copyable value={reference} what={t('reference')} />
        </span>
      )}
    </p>
  );
}
