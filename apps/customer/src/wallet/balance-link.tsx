'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { useLive, useRereadMs } from '@bizcoin/ui/live/live-provider';
import { Skeleton } from '@bizcoin/ui/skeleton';
import { useFormats } from '@bizcoin/ui/use-formats';
import { CloudOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { api } from '../api/api';
import { useOnline } from '../frame/use-online';

/** What the customer can spend, on every page; it says since when it may be out of date. */
export function BalanceLink() {
  const t = useTranslations('wallet');
  const formats = useFormats();
  const online = useOnline();
  const wallet = api.wallet.get.useQuery(undefined, { refetchInterval: useRereadMs() });
  const stale = useLive() === 'broken' || !online || wallet.isError;
  if (!wallet.data) return wallet.isError ? null : <Skeleton className="h-9 w-24 rounded-full" />;
  const asOf = t('asOf', { time: formats.dateTime(new Date(wallet.dataUpdatedAt).toISOString()) });
  return (
    <Link
      href="/wallet"
      title={stale ? asOf : undefined}
      className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-amber-soft px-3.5 text-15 font-semibold transition-colors hover:border-amber"
    >
      <span className="sr-only">{t('available')}</span>
      <BizcoinAmount amount={wallet.data.available} />
      {stale && (
        <>
          <CloudOff aria-hidden className="size-4 text-amber" />
          <span className="sr-only">{asOf}</span>
        </>
      )}
    </Link>
  );
}
