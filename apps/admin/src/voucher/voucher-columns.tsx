'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { DateTime } from '@bizcoin/ui/date-time';
import { CodeTail } from '@bizcoin/ui/ticket';
import { VoucherIcon } from '@bizcoin/ui/voucher-icon';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Expiry } from './expiry';
import { StateStamp } from './state-stamp';
import { Usage } from './usage';
import { useBenefitWords } from './use-benefit-words';
import type { Voucher } from './voucher';

export const optionalColumns = ['dealer', 'holder', 'fundedBy', 'createdBy', 'created', 'notes'] as const;
export type OptionalColumn = (typeof optionalColumns)[number];
export type Column = 'benefit' | 'code' | 'usage' | 'expires' | 'state' | OptionalColumn;

export const numericColumns: readonly Column[] = ['usage'];

/** The content of one cell. */
export function VoucherCell({ column, voucher }: { column: Column; voucher: Voucher }): ReactNode {
  switch (column) {
    case 'benefit':
      return <BenefitLink voucher={voucher} />;
    case 'code':
      return <Code voucher={voucher} />;
    case 'usage':
      return <Usage voucher={voucher} />;
    case 'expires':
      return <Expiry voucher={voucher} />;
    case 'state':
      return <StateStamp state={voucher.state} />;
    case 'dealer':
      return voucher.dealer?.name;
    case 'holder':
      return voucher.holder?.name;
    case 'fundedBy':
      return voucher.fundedByDealer?.name;
    case 'createdBy':
      return voucher.createdBy.name;
    case 'created':
      return <DateTime at={voucher.createdAt} precision="day" />;
    case 'notes':
      return <span className="block max-w-64 truncate">{voucher.notes}</span>;
  }
}

function BenefitLink({ voucher }: { voucher: Voucher }) {
  const words = useBenefitWords();
  return (
    <Link
      href={`/vouchers/${voucher.id}`}
      className="inline-flex min-h-8 items-center gap-2.5 rounded-control font-semibold whitespace-nowrap underline-offset-4 hover:underline"
    >
      <VoucherIcon
        type={voucher.type}
        className={classNames('size-4 shrink-0', voucher.type !== 'credit' && 'text-ink-soft')}
      />
      {words.ofVoucher(voucher)}
    </Link>
  );
}

function Code({ voucher }: { voucher: Voucher }) {
  const t = useTranslations('voucher');
  return (
    <span className="inline-flex items-center gap-2 text-13 whitespace-nowrap">
      <CodeTail tail={voucher.codeTail} />
      {voucher.vanity && <span className="text-ink-soft">{t('vanity')}</span>}
    </span>
  );
}
