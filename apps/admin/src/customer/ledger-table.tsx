'use client';
import { ledgerKinds } from '@bizcoin/domain';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { oneOf } from '@bizcoin/ui/one-of';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import { Section } from '../shell/section';
import type { Customer } from './customer';
import { LedgerReference } from './ledger-reference';

/** The wallet as a ledger: signed amounts with the balance after each; a correction is a new line. */
export function LedgerTable({ entries }: { entries: Customer['entries'] }) {
  const t = useTranslations('ledger');
  const words = (kind: string) => {
    const known = oneOf(ledgerKinds, kind);
    return known ? t(`kindOf.${known}`) : kind;
  };
  return (
    <Section title={t('title')} note={<p className="text-13 text-ink-soft">{t('latest')}</p>}>
      {entries.length === 0 ? (
        <EmptyState title={t('empty')} className="rounded-card border border-line bg-surface">
          {t('emptyNext')}
        </EmptyState>
      ) : (
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t('when')}</HeaderCell>
              <HeaderCell>{t('kind')}</HeaderCell>
              <HeaderCell>{t('reason')}</HeaderCell>
              <HeaderCell>{t('reference')}</HeaderCell>
              <HeaderCell numeric>{t('amount')}</HeaderCell>
              <HeaderCell numeric>{t('balance')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((entry) => (
              <TableRow key={entry.id}>
                <Cell>
                  <DateTime at={entry.createdAt} />
                </Cell>
                <Cell className="whitespace-nowrap">{words(entry.kind)}</Cell>
                <Cell className="text-ink-soft">{entry.reason}</Cell>
                <Cell>
                  <LedgerReference reference={entry.reference} />
                </Cell>
                <Cell numeric className={entry.amount.startsWith('-') ? undefined : 'text-jade'}>
                  <BizcoinAmount amount={entry.amount} signed />
                </Cell>
                <Cell numeric>
                  <BizcoinAmount amount={entry.balanceAfter} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
