'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { ledgerKind } from '../ledger-kind';
import { AmountCell } from './amount-cell';
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
      <td className="w-full max-w-0 px-2 py-3 sm:px-4">
        <span className="block text-13 text-ink-soft">
          <time dateTime={entry.createdAt}>{formats.dateTime(entry.createdAt, timeZone)}</time>
        </span>
        <span className="block font-semibold">{t(`kind.${kind}`)}</span>
        <span className="block">
          <bdi>{entry.reason ?? t(`about.${kind}`)}</bdi>
        </span>
        {/* Where it has to be cut, on a phone, the wallet has it to copy. */}
        <span className="flex">
          <bdi dir="ltr" className="truncate font-mono text-13 text-ink-soft print:break-all print:whitespace-normal">
            {entry.reference}
          </bdi>
        </span>
      </td>
      <AmountCell amount={entry.amount} signed />
      <AmountCell amount={entry.balanceAfter} />
    </tr>
  );
}
