'use client';
import { Badge } from '@bizcoin/ui/badge';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { DateTime } from '@bizcoin/ui/date-time';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';

type Customer = Answers['customer']['list']['items'][number];

export function CustomerTable({ customers }: { customers: readonly Customer[] }) {
  const t = useTranslations('customers');
  const { whole } = useFormats();
  return (
    <Table label={t('title')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('name')}</HeaderCell>
          <HeaderCell>{t('email')}</HeaderCell>
          <HeaderCell>{t('dealer')}</HeaderCell>
          <HeaderCell numeric>{t('bizcoins')}</HeaderCell>
          <HeaderCell numeric>{t('messages')}</HeaderCell>
          <HeaderCell>{t('since')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {customers.map((customer) => (
          <TableRow key={customer.id}>
            <Cell className="whitespace-nowrap">
              <Link
                href={`/customers/${customer.id}`}
                className="inline-flex min-h-8 items-center gap-2 font-semibold underline-offset-4 hover:underline"
              >
                {customer.name}
              </Link>{' '}
              {customer.suspended && <Badge tone="danger">{t('suspended')}</Badge>}
            </Cell>
            <Cell className="whitespace-nowrap">{customer.email}</Cell>
            <Cell className="whitespace-nowrap">{customer.dealer?.name}</Cell>
            <Cell numeric>
              <BizcoinAmount amount={customer.bizPoints} />
            </Cell>
            <Cell numeric>{whole(customer.messageBalance)}</Cell>
            <Cell>
              <DateTime at={customer.createdAt} precision="day" />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
