'use client';
import { Copyable } from '@bizcoin/ui/copyable';
import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** What an entry belongs to, to be copied; what an order did leads to it. */
export function LedgerReference({ reference }: { reference: string }) {
  const t = useTranslations('ledger');
  const [kind, id] = reference.split(':');
  const short = `…${reference.slice(-8)}`;
  return (
    <Copyable value={reference} what={t('reference')}>
      {kind === 'order' ? (
        <Link href={`/orders/${id}`} className="underline underline-offset-4">
          {short}
        </Link>
      ) : (
        short
      )}
    </Copyable>
  );
}
