'use client';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTimeZone, useTranslations } from 'next-intl';
import { ListState } from '../address/list-state';
import { api } from '../api/api';
import { AttemptTable } from '../attempt/attempt-table';
import { Section } from '../shell/section';
import { todayOf } from './today-of';

const ATTEMPTS_READ = 100;
const ROWS_SHOWN = 8;

/** Counted from the attempts themselves; where more were made today than were read, the figure says "at least". */
export function RedemptionsToday() {
  const t = useTranslations('overview');
  const formats = useFormats();
  const timeZone = useTimeZone() ?? 'UTC';
  const query = api.attempt.list.useQuery({ kind: 'redeem', limit: ATTEMPTS_READ });
  const attempts = query.data?.items ?? [];
  const today = todayOf(attempts, { now: new Date(), timeZone, isAll: query.data?.nextCursor === null });
  const figure = (count: number) =>
    today.isComplete ? formats.whole(count) : t('atLeast', { text: formats.whole(count) });
  return (
    <Section
      title={t('today')}
      note={<p className="text-13 text-ink-soft">{t('todayIn', { zone: formats.zone(timeZone) })}</p>}
    >
      <ListState
        query={query}
        count={attempts.length}
        filters={[]}
        isFiltered={false}
        empty={
          <EmptyState title={t('noAttempts')} className="rounded-card border border-line bg-surface">
            {t('noAttemptsNext')}
          </EmptyState>
        }
      >
        <dl className="mb-4 grid gap-3 sm:grid-cols-3">
          <Figure name={t('attempts')} value={figure(today.attempts)} />
          <Figure name={t('redeemed')} value={figure(today.redeemed)} />
          <Figure name={t('refused')} value={figure(today.refused)} />
        </dl>
        <div className="mb-2 flex items-baseline justify-between gap-3">
          <h3 className="text-15 font-semibold">{t('latest')}</h3>
          <Link
            href="/attempts?kind=redeem"
            className="text-13 font-semibold text-jade underline-offset-4 hover:underline"
          >
            {t('allAttempts')}
          </Link>
        </div>
        <AttemptTable attempts={attempts.slice(0, ROWS_SHOWN)} label={t('latest')} />
      </ListState>
    </Section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-col-reverse rounded-card border border-line bg-surface p-4 shadow-rest sm:p-5">
      <dt className="text-13 text-ink-soft">{name}</dt>
      <dd className="text-30 font-semibold tabular-nums">{value}</dd>
    </div>
  );
}
