'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { Fact } from '../../shell/fact';
import { isNothing } from '../is-nothing';
import type { Order } from '../order';
import type { RefundPreview } from './use-refund-preview';

interface RefundOutcomeProps {
  order: Order;
  preview: RefundPreview;
}

/** What the refund does, line by line, before it is done. */
export function RefundOutcome({ order, preview }: RefundOutcomeProps) {
  const t = useTranslations('refund');
  const { whole } = useFormats();
  const { cash, bizcoins, takenFromTopUp, currency, messagesUsed } = preview;
  return (
    <dl className="rounded-card bg-sunken px-4 py-1">
      <Fact name={t('toCard')}>
        <MoneyAmount amount={cash} currency={currency} className="font-semibold" />
      </Fact>
      {!isNothing(order.bizcoins) && (
        <Fact name={t('toWallet')}>
          <BizcoinAmount amount={bizcoins} className="font-semibold" />
        </Fact>
      )}
      {!isNothing(takenFromTopUp) && (
        <Fact name={t('takenBack')}>
          <BizcoinAmount amount={takenFromTopUp} className="font-semibold" />
        </Fact>
      )}
      {order.kind === 'package' && (
        <>
          <Fact name={t('messagesUsed')}>{whole(messagesUsed)}</Fact>
          <Fact name={t('package')}>{preview.endPackage ? t('packageEnds') : t('packageStays')}</Fact>
        </>
      )}
      {order.discountId && (
        <Fact name={t('discount')}>{preview.returnDiscount ? t('discountReturns') : t('discountStays')}</Fact>
      )}
      <Fact name={t('afterwards')}>{preview.complete ? t('complete') : t('partial')}</Fact>
    </dl>
  );
}
