'use client';
import { PageHeading } from '@bizcoin/ui/app-frame';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { useFormats } from '@bizcoin/ui/use-formats';
import { Printer } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../../api/api';
import { useReaderZone } from '../../calendar/use-reader-zone';
import { QueryProblem } from '../../problem/query-problem';
import { useMe } from '../../session/use-me';
import { MonthLinks } from './month-links';
import { StatementFigures } from './statement-figures';
import { StatementSkeleton } from './statement-skeleton';
import { StatementTable } from './statement-table';

/** One month of the wallet in the reader's zone, made to be printed: on paper only what stands in it remains. */
export function StatementPage({ month }: { month: string }) {
  const t = useTranslations('statement');
  const formats = useFormats();
  const timeZone = useReaderZone();
  const me = useMe();
  const statement = api.wallet.statement.useQuery({ month, timeZone });
  return (
    <>
      <PageHeading
        lead={t('lead', { name: me?.name ?? '', email: me?.email ?? '', zone: formats.zone(timeZone) })}
        action={
          <Button variant="secondary" className="print:hidden" onClick={() => window.print()}>
            <Printer aria-hidden className="size-4" />
            {t('print')}
          </Button>
        }
      >
        {t('title', { month: formats.month(month) })}
      </PageHeading>
      {statement.error && !statement.data && <QueryProblem query={statement} />}
      {statement.isPending && <StatementSkeleton />}
      {statement.data && (
        <>
          <StatementFigures statement={statement.data} />
          <StatementTable statement={statement.data} />
        </>
      )}
      <div className="mt-6 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <MonthLinks month={month} />
        <Link href="/wallet" className={classNames(buttonStyles({ variant: 'quiet' }), '-mx-4')}>
          {t('backToWallet')}
        </Link>
      </div>
    </>
  );
}
