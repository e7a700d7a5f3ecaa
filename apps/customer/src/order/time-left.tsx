'use client';
import { useTranslations } from 'next-intl';

/** How long an order can still be paid. */
export function TimeLeft({ until, now }: { until: string; now: Date }) {
  const t = useTranslations('order');
  const seconds = Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 1_000));
  return (
    <p className="text-15 text-ink-soft tabular-nums">
      {seconds > 60 ? t('minutesLeft', { count: Math.ceil(seconds / 60) }) : t('secondsLeft', { count: seconds })}
    </p>
  );
}
