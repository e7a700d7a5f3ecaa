'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useBenefitWords } from '../voucher/use-benefit-words';
import type { RollbackSubject, VoucherRedemption } from './redemption';
import { RollbackCell } from './rollback-cell';

interface RedemptionTableProps {
  redemptions: readonly VoucherRedemption[];
  onRollBack: (subject: RollbackSubject) => void;
}

export function RedemptionTable({ redemptions, onRollBack }: RedemptionTableProps) {
  const t = useTranslations('redemptions');
  const words = useBenefitWords();
  return (
    <Table label={t('title')}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('when')}</HeaderCell>
          <HeaderCell>{t('customer')}</HeaderCell>
          <HeaderCell>{t('benefit')}</HeaderCell>
          <HeaderCell>{t('notes')}</HeaderCell>
          <HeaderCell>{t('rollback')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {redemptions.map(({ redemptionId, customer, redeemedAt, benefit, notes, rollback }) => (
          <TableRow key={redemptionId}>
            <Cell>
              <DateTime at={redeemedAt} />
            </Cell>
            <Cell className="whitespace-nowrap">
              <Link href={`/customers/${customer.id}`} className="font-semibold underline-offset-4 hover:underline">
                {customer.name}
              </Link>
            </Cell>
            <Cell className="whitespace-nowrap">{words.ofBenefit(benefit)}</Cell>
            <Cell className="max-w-64 truncate text-ink-soft" title={notes ?? undefined}>
              {notes}
            </Cell>
            <Cell>
              <RollbackCell
                rollback={rollback}
                name={customer.name}
                onRollBack={() => onRollBack({ redemptionId, benefit, customerName: customer.name, redeemedAt })}
              />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
