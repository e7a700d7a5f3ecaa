'use client';
import { Badge } from '@bizcoin/ui/badge';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import { Section } from '../shell/section';
import { ShortId } from '../shell/short-id';
import type { Order } from './order';

/** What the bank took back at the customer's word. Absent where it never did. */
export function ReceivableTable({ order }: { order: Order }) {
  const t = useTranslations('receivables');
  if (order.receivables.length === 0) return null;
  return (
    <Section title={t('title')} note={<p className="text-13 text-ink-soft">{t('lead')}</p>}>
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t('when')}</HeaderCell>
            <HeaderCell>{t('state')}</HeaderCell>
            <HeaderCell>{t('ledger')}</HeaderCell>
            <HeaderCell numeric>{t('recovered')}</HeaderCell>
            <HeaderCell numeric>{t('amount')}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {order.receivables.map(({ id, amount, recovered, status, createdAt }) => (
            <TableRow key={id}>
              <Cell>
                <DateTime at={createdAt} />
              </Cell>
              <Cell>
                <Badge tone={status === 'open' ? 'danger' : 'good'}>{t(`stateOf.${status}`)}</Badge>
              </Cell>
              <Cell>
                <ShortId value={`receivable:${id}`} what={t('ledger')} />
              </Cell>
              <Cell numeric>
                <BizcoinAmount amount={recovered} />
              </Cell>
              <Cell numeric>
                <MoneyAmount amount={amount} currency={order.currency} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
