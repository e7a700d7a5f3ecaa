'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { CodeTail } from '@bizcoin/ui/ticket';
import { VoucherIcon } from '@bizcoin/ui/voucher-icon';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RollbackSubject } from '../redemption/redemption';
import { RollbackCell } from '../redemption/rollback-cell';
import { RollbackDialog } from '../redemption/rollback-dialog';
import { AccessNote } from '../session/access-note';
import { usePerson } from '../session/person-context';
import { Section } from '../shell/section';
import { useBenefitWords } from '../voucher/use-benefit-words';
import type { Customer } from './customer';

const columns = ['when', 'benefit', 'voucher', 'notes', 'rollback'] as const;

export function CustomerRedemptions({ customer }: { customer: Customer }) {
  const t = useTranslations('redemptions');
  const { may } = usePerson();
  const [subject, setSubject] = useState<RollbackSubject | null>(null);
  return (
    <Section title={t('title')} note={!may.rollBack && <AccessNote>{t('rollBackNeedsSupport')}</AccessNote>}>
      {customer.redemptions.length === 0 ? (
        <EmptyState title={t('none')} className="rounded-card border border-line bg-surface">
          {t('noneNext')}
        </EmptyState>
      ) : (
        <Table label={t('title')}>
          <TableHead>
            <TableRow>
              {columns.map((column) => (
                <HeaderCell key={column}>{t(column)}</HeaderCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {customer.redemptions.map((redemption) => (
              <RedemptionRow
                key={redemption.redemptionId}
                redemption={redemption}
                onRollBack={() => setSubject({ ...redemption, customerName: customer.name })}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {subject && <RollbackDialog subject={subject} onClose={() => setSubject(null)} />}
    </Section>
  );
}

interface RedemptionRowProps {
  redemption: Customer['redemptions'][number];
  onRollBack: () => void;
}

function RedemptionRow({ redemption, onRollBack }: RedemptionRowProps) {
  const benefit = useBenefitWords().ofBenefit(redemption.benefit);
  return (
    <TableRow>
      <Cell>
        <DateTime at={redemption.redeemedAt} />
      </Cell>
      <Cell className="whitespace-nowrap">
        <span className="inline-flex items-center gap-2 align-middle">
          <VoucherIcon type={redemption.type} className="size-4" />
          {benefit}
        </span>
      </Cell>
      <Cell className="text-13">
        <Link href={`/vouchers/${redemption.voucherId}`} className="underline-offset-4 hover:underline">
          <CodeTail tail={redemption.codeTail} />
        </Link>
      </Cell>
      <Cell className="max-w-64 truncate text-ink-soft" title={redemption.notes ?? undefined}>
        {redemption.notes}
      </Cell>
      <Cell>
        <RollbackCell rollback={redemption.rollback} name={benefit} onRollBack={onRollBack} />
      </Cell>
    </TableRow>
  );
}
