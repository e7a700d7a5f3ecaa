'use client';
import { DateTime } from '@bizcoin/ui/date-time';
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from '@bizcoin/ui/table';
import { CodeTail } from '@bizcoin/ui/ticket';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Answers } from '../api/api';
import { OutcomeBadge } from './outcome-badge';

export type Attempt = Answers['attempt']['list']['items'][number];

export function AttemptTable({ attempts, label }: { attempts: readonly Attempt[]; label: string }) {
  const t = useTranslations('attempts');
  return (
    <Table label={label}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t('when')}</HeaderCell>
          <HeaderCell>{t('kind')}</HeaderCell>
          <HeaderCell>{t('outcome')}</HeaderCell>
          <HeaderCell>{t('customer')}</HeaderCell>
          <HeaderCell>{t('voucher')}</HeaderCell>
          <HeaderCell>{t('ip')}</HeaderCell>
          <HeaderCell numeric>{t('duration')}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {attempts.map((attempt) => (
          <AttemptRow key={attempt.id} attempt={attempt} />
        ))}
      </TableBody>
    </Table>
  );
}

const linkStyles = 'underline-offset-4 hover:underline';

function AttemptRow({ attempt }: { attempt: Attempt }) {
  const t = useTranslations('attempts');
  const { whole } = useFormats();
  const { customer, voucherId, codeTail } = attempt;
  const code = codeTail && <CodeTail tail={codeTail} />;
  return (
    <TableRow>
      <Cell>
        <DateTime at={attempt.createdAt} />
      </Cell>
      <Cell>{t(`kindOf.${attempt.kind}`)}</Cell>
      <Cell>
        <OutcomeBadge outcome={attempt.outcome} />
      </Cell>
      <Cell className="whitespace-nowrap">
        {customer && (
          <Link href={`/customers/${customer.id}`} className={`font-semibold ${linkStyles}`}>
            {customer.name}
          </Link>
        )}
      </Cell>
      <Cell className="text-13">
        {voucherId ? (
          <Link href={`/vouchers/${voucherId}`} className={linkStyles}>
            {code || t('openVoucher')}
          </Link>
        ) : (
          <span className="text-ink-soft">{t('noVoucher')}</span>
        )}
      </Cell>
      <Cell className="font-mono text-13 text-ink-soft">{attempt.ip}</Cell>
      <Cell numeric className="whitespace-nowrap text-ink-soft">
        {t('ms', { text: whole(attempt.durationMs) })}
      </Cell>
    </TableRow>
  );
}
