'use client';
import { Badge, type BadgeTone } from '@bizcoin/ui/badge';
import { DateTime } from '@bizcoin/ui/date-time';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { usePerson } from '../session/person-context';
import { Section } from '../shell/section';
import { ShortId } from '../shell/short-id';
import { isNothing } from './is-nothing';
import type { Order } from './order';
import { Tenders } from './tenders';

type Refund = Order['refunds'][number];

const columns = ['when', 'state', 'effect', 'ledger'] as const;
const staffColumns = ['by', 'reason'] as const;

/** What went back, to which source; for the staff also who decided it and why. Absent until something did. */
export function RefundTable({ order }: { order: Order }) {
  const t = useTranslations('refunds');
  const isStaff = usePerson().level !== null;
  if (order.refunds.length === 0) return null;
  return (
    <Section title={t('title')}>
      <Table label={t('title')}>
        <TableHead>
          <TableRow>
            {[...columns, ...(isStaff ? staffColumns : [])].map((column) => (
              <HeaderCell key={column}>{t(column)}</HeaderCell>
            ))}
            <HeaderCell numeric>{t('given')}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {order.refunds.map((refund) => (
            <RefundRow key={refund.id} refund={refund} currency={order.currency} isStaff={isStaff} />
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

const tones = { pending: 'info', succeeded: 'good', failed: 'danger' } as const satisfies Record<
  Refund['status'],
  BadgeTone
>;

interface RefundRowProps {
  refund: Refund;
  currency: string;
  isStaff: boolean;
}

function RefundRow({ refund, currency, isStaff }: RefundRowProps) {
  const t = useTranslations('refunds');
  return (
    <TableRow>
      <Cell>
        <DateTime at={refund.createdAt} />
      </Cell>
      <Cell>
        <Badge tone={tones[refund.status]}>{t(`stateOf.${refund.status}`)}</Badge>
      </Cell>
      <Cell className="min-w-48 text-13 text-ink-soft">
        <Effects refund={refund} />
      </Cell>
      <Cell>
        <ShortId value={`refund:${refund.id}`} what={t('ledger')} />
      </Cell>
      {isStaff && (
        <>
          <Cell className="whitespace-nowrap">{refund.by?.name ?? t('theShop')}</Cell>
          <Cell className="min-w-40 text-ink-soft">{refund.reason}</Cell>
        </>
      )}
      <Cell numeric className={refund.status === 'failed' ? 'line-through' : undefined}>
        <Tenders cash={refund.cash} bizcoins={refund.bizcoins} currency={currency} />
      </Cell>
    </TableRow>
  );
}

function Effects({ refund }: { refund: Refund }) {
  const t = useTranslations('refunds');
  const formats = useFormats();
  if (refund.status === 'failed') return t('nothingGiven', { reason: refund.failureReason ?? t('noReason') });
  const effects = [
    ...(refund.status === 'pending' ? [t('sentAgain')] : []),
    ...(isNothing(refund.takenFromTopUp) ? [] : [t('coinsTaken', { coins: formats.bizcoins(refund.takenFromTopUp) })]),
    ...(refund.endPackage ? [t('packageEnds')] : []),
    ...(refund.returnDiscount ? [t('discountReturns')] : []),
  ];
  return effects.join(' ') || '–';
}
