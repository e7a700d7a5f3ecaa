'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { lastDayBefore } from '../../calendar/last-day-before';
import { AmountCell } from './amount-cell';
import { StatementRow } from './statement-row';
import type { Statement } from './statement-types';

/** Opening balance, every entry, closing balance: a real table, so that it reads the same on paper and by ear. */
export function StatementTable({ statement }: { statement: Statement }) {
  const t = useTranslations('statement');
  const formats = useFormats();
  const { month, timeZone, from, until, opening, closing, entries, further } = statement;
  const running = Date.now() < Date.parse(until) ? 'yes' : 'no';
  const end = formats.civilDate(lastDayBefore(until, timeZone));
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface print:rounded-none print:border-x-0">
      <table className="w-full text-15">
        <caption className="sr-only">{t('table', { month: formats.month(month) })}</caption>
        <thead className="bg-sunken text-13 text-ink-soft">
          <tr>
            <th scope="col" className="px-2 py-2 text-start font-semibold sm:px-4">
              {t('entry')}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-semibold sm:px-4 rtl:text-start">
              {t('amount')}
            </th>
            <th scope="col" className="px-2 py-2 text-end font-semibold sm:px-4 rtl:text-start">
              {t('balance')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <BalanceRow name={t('opening')} when={t('begins', { date: formats.day(from, timeZone) })} balance={opening} />
          {entries.map((entry) => (
            <StatementRow key={entry.id} entry={entry} timeZone={timeZone} />
          ))}
          {entries.length === 0 && (
            <tr>
              <td colSpan={3} className="px-2 py-3 text-ink-soft sm:px-4">
                {t('none')}
              </td>
            </tr>
          )}
          {further && (
            <tr>
              <td className="px-2 py-3 sm:px-4">{t('further', { count: further.count })}</td>
              <AmountCell amount={further.amount} signed />
              <td />
            </tr>
          )}
          <BalanceRow name={t('closing')} when={t('ends', { running, date: end })} balance={closing} />
        </tbody>
      </table>
    </div>
  );
}

function BalanceRow({ name, when, balance }: { name: string; when: ReactNode; balance: string }) {
  return (
    <tr className="break-inside-avoid font-semibold">
      <th scope="row" colSpan={2} className="px-2 py-3 text-start font-semibold sm:px-4">
        {name}
        <span className="block text-13 font-normal text-ink-soft">{when}</span>
      </th>
      <AmountCell amount={balance} />
    </tr>
  );
}
