'use client';
import { Card } from '@bizcoin/ui/card';
import { Copyable } from '@bizcoin/ui/copyable';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Fact, FactGroup } from '../shell/fact';
import { Expiry } from './expiry';
import { Usage } from './usage';
import type { Voucher } from './voucher';

export function VoucherFacts({ voucher }: { voucher: Voucher }) {
  const t = useTranslations('voucher');
  return (
    <Card className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
      <FactGroup title={t('limits')}>
        <Fact name={t('used')}>
          <Usage voucher={voucher} />
        </Fact>
        <Fact name={t('perCustomer')}>{voucher.perCustomerLimit}</Fact>
        <Fact name={t('starts')}>{voucher.startsAt ? <DateTime at={voucher.startsAt} /> : t('atOnce')}</Fact>
        <Fact name={t('expires')}>
          <Expiry voucher={voucher} />
        </Fact>
        <TypeTerms voucher={voucher} />
      </FactGroup>
      <FactGroup title={t('audience')}>
        <Fact name={t('dealer')}>{voucher.dealer?.name ?? t('everyone')}</Fact>
        <Fact name={t('holder')}>
          {voucher.holder ? (
            <Link
              href={`/customers/${voucher.holder.id}`}
              className="font-semibold text-jade underline-offset-4 hover:underline"
            >
              {voucher.holder.name}
            </Link>
          ) : (
            t('anyHolder')
          )}
        </Fact>
        <Fact name={t('listed')}>{voucher.listed ? t('listedYes') : t('listedNo')}</Fact>
        <Fact name={t('fundedBy')}>{voucher.fundedByDealer?.name ?? t('theBusiness')}</Fact>
      </FactGroup>
      <FactGroup title={t('record')}>
        <Fact name={t('codeKind')}>{voucher.vanity ? t('vanityCode') : t('generatedCode')}</Fact>
        <Fact name={t('created')}>
          <DateTime at={voucher.createdAt} />
        </Fact>
        <Fact name={t('createdBy')}>{voucher.createdBy.name}</Fact>
        <Fact name={t('id')}>
          <Copyable value={voucher.id} what={t('id')} className="max-w-48" />
        </Fact>
        <Fact name={t('notes')}>{voucher.notes ?? '–'}</Fact>
      </FactGroup>
    </Card>
  );
}

function TypeTerms({ voucher }: { voucher: Voucher }) {
  const t = useTranslations('voucher');
  const { whole } = useFormats();
  const days = (count: number | null) => (count === null ? t('shopDefault') : t('days', { count, text: whole(count) }));
  const money = (amount: string | null) =>
    amount === null ? t('none') : <MoneyAmount amount={amount} currency={voucher.currency} />;
  if (voucher.type === 'credit') return <Fact name={t('grantValidDays')}>{days(voucher.grantValidDays)}</Fact>;
  if (voucher.type !== 'percentage') return null;
  return (
    <>
      <Fact name={t('maxDiscount')}>{money(voucher.maxDiscount)}</Fact>
      <Fact name={t('minPurchase')}>{money(voucher.minPurchase)}</Fact>
      <Fact name={t('discountValidDays')}>{days(voucher.discountValidDays)}</Fact>
    </>
  );
}
