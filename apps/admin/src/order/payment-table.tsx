'use client';
import { Badge, type BadgeTone } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useTranslations } from 'next-intl';
import { Section } from '../shell/section';
import { ShortId } from '../shell/short-id';
import { isNothing } from './is-nothing';
import type { Order } from './order';

type Payment = Order['payments'][number];

const columns = ['when', 'state', 'reference'] as const;

/** Every attempt to collect the cash part, with what its gateway knows it by. */
export function PaymentTable({ order }: { order: Order }) {
  const t = useTranslations('payments');
  return (
    <Section title={t('title')}>
      {order.payments.length === 0 ? (
        <EmptyState title={t('empty')} className="rounded-card border border-line bg-surface">
          {isNothing(order.cash) ? t('nothingToPay') : t('emptyNext')}
        </EmptyState>
      ) : (
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeaderCell key={column}>{t(column)}</HeaderCell>
              ))}
              <HeaderCell numeric>{t('amount')}</HeaderCell>
              <HeaderCell numeric>{t('refunded')}</HeaderCell>
              <HeaderCell numeric>{t('disputed')}</HeaderCell>
              <HeaderCell>{t('note')}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {order.payments.map((payment) => (
              <PaymentRow key={payment.id} payment={payment} currency={order.currency} />
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

const tones = {
  created: 'neutral',
  pending: 'info',
  unknown: 'danger',
  declined: 'neutral',
  cancelled: 'neutral',
  authorized: 'info',
  capturing: 'info',
  captured: 'good',
} as const satisfies Record<Payment['status'], BadgeTone>;

function PaymentRow({ payment, currency }: { payment: Payment; currency: string }) {
  const t = useTranslations('payments');
  const money = (amount: string) =>
    isNothing(amount) ? <span className="text-ink-soft">–</span> : <MoneyAmount amount={amount} currency={currency} />;
  return (
    <TableRow>
      <Cell>
        <DateTime at={payment.createdAt} />
      </Cell>
      <Cell>
        <Badge tone={tones[payment.status]}>{t(`stateOf.${payment.status}`)}</Badge>
      </Cell>
      <Cell className="whitespace-nowrap">
        <span className="inline-flex items-center gap-2 align-middle">
          {payment.gateway}
          {payment.gatewayReference ? (
            <ShortId value={payment.gatewayReference} what={t('reference')} />
          ) : (
            <span className="text-13 text-ink-soft">{t('noReference')}</span>
          )}
        </span>
      </Cell>
      <Cell numeric>
        <MoneyAmount amount={payment.amount} currency={currency} />
      </Cell>
      <Cell numeric>{money(payment.refunded)}</Cell>
      <Cell numeric>{money(payment.disputed)}</Cell>
      <Cell className="min-w-40 text-13 text-ink-soft">{noteOf(payment, t)}</Cell>
    </TableRow>
  );
}

function noteOf(payment: Payment, t: ReturnType<typeof useTranslations<'payments'>>): string | null {
  if (payment.superseded) return t('superseded');
  if (payment.status === 'unknown') return t('askedAgain');
  return payment.failureReason === null ? null : t('failed', { reason: payment.failureReason });
}
