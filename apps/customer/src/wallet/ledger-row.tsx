'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { classNames } from '@bizcoin/ui/class-names';
import { Copyable } from '@bizcoin/ui/copyable';
import { DateTime } from '@bizcoin/ui/date-time';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';
import { ledgerKind } from './ledger-kind';

type Entry = Answers['wallet']['entries']['items'][number];

/** One movement: what and when at the start, signed amount and the balance after it at the end. */
export function LedgerRow({ entry }: { entry: Entry }) {
  const t = useTranslations('ledger');
  const kind = ledgerKind(entry.kind);
  const gained = !entry.amount.startsWith('-');
  return (
    <li className="flex items-start justify-between gap-4 px-4 py-3">
      <div className="min-w-0">
        <p className="text-15 font-semibold">{t(`kind.${kind}`)}</p>
        <p className="text-15">
          <bdi>{entry.reason ?? t(`about.${kind}`)}</bdi>
        </p>
        <p className="text-13 text-ink-soft">
          <DateTime at={entry.createdAt} />
        </p>
        {entry.orderId && (
          <p className="text-13">
            <Link
              href={`/checkout/${entry.orderId}`}
              className="inline-flex min-h-6 items-center font-semibold text-jade underline-offset-4 hover:underline"
            >
              {t('order')}
            </Link>
          </p>
        )}
        <Copyable value={entry.reference} what={t('reference')} className="text-ink-soft" />
      </div>
      <div className="shrink-0 text-end">
        <p className={classNames('text-15 font-semibold', gained ? 'text-jade' : 'text-ink')}>
          <BizcoinAmount amount={entry.amount} signed />
        </p>
        <p className="text-13 text-ink-soft">
          {t.rich('balanceAfter', { amount: () => <BizcoinAmount amount={entry.balanceAfter} /> })}
        </p>
      </div>
    </li>
  );
}
