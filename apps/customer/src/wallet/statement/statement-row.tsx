'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { ledgerKind } from '../ledger-kind';
import type { Statement } from './statement-types';

interface StatementRowProps {
  entry: Statement['entries'][number];
  timeZone: string;
}

export function StatementRow({ entry, timeZone }: StatementRowProps) {
  const t = useTranslations('ledger');
  const formats = useFormats();
  const kind = ledgerKind(entry.kind);
  return (
    <tr className="break-inside-avoid align-top">
      <td className="px-3 py-3 sm:px-4">
        <span className="block text-13 text-ink-soft">
          <time dateTime={entry.createdAt}>{formats.dateTime(entry.createdAt, timeZone)}</time>
        </span>
        <span className="block font-semibold">{t(`kind.${kind}`)}</span>
        <span className="block">{entry.reason ?? t(`about.${kind}`)}</span>
        <bdi dir="ltr" className="block font-mono text-13 break-all text-ink-soft">
          {entry.reference}
        </bdi>
      </td>
      <td className="px-3 py-3 text-end sm:px-4">
        <BizcoinAmount amount={entry.amount} signed />
      </td>
      <td className="px-3 py-3 text-end sm:px-4">
        <BizcoinAmount amount={entry.balanceAfter} />
      </td>
    </tr>
  );
}
