'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card } from '@bizcoin/ui/card';
import { DateTime } from '@bizcoin/ui/date-time';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import { Fact, FactGroup } from '../shell/fact';
import { ShortId } from '../shell/short-id';
import { isNothing } from './is-nothing';
import type { Order } from './order';
import { Tenders } from './tenders';

/** The parts of the price, what was bought with it, and the record of the order. */
export function OrderFacts({ order }: { order: Order }) {
  return (
    <Card className="grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:grid-cols-3">
      <PriceFacts order={order} />
      <BoughtFacts order={order} />
      <RecordFacts order={order} />
    </Card>
  );
}

function PriceFacts({ order }: { order: Order }) {
  const t = useTranslations('order');
  const { currency } = order;
  return (
    <FactGroup title={t('paidWith')}>
      <Fact name={t('list')}>
        <MoneyAmount amount={order.list} currency={currency} />
      </Fact>
      <Fact name={t('discount')}>
        <span aria-hidden>{isNothing(order.discount) ? '' : '−'}</span>
        <MoneyAmount amount={order.discount} currency={currency} />
      </Fact>
      <Fact name={t('bizcoins')}>
        <BizcoinAmount amount={order.bizcoins} />{' '}
        {!isNothing(order.bizcoins) && (
          <span className="text-ink-soft">
            {t('worth')} <MoneyAmount amount={order.bizcoinsValue} currency={currency} />
          </span>
        )}
      </Fact>
      <Fact name={t('card')}>
        <MoneyAmount amount={order.cash} currency={currency} className="font-semibold" />
      </Fact>
      <Fact name={t('refunded')}>
        <Tenders cash={order.refundedCash} bizcoins={order.refundedBizcoins} currency={currency} />
      </Fact>
    </FactGroup>
  );
}

function BoughtFacts({ order }: { order: Order }) {
  const t = useTranslations('order');
  const { whole } = useFormats();
  const { package: bought, subscription } = order;
  if (bought === null) {
    return (
      <FactGroup title={t('bought')}>
        <Fact name={t('topUpCoins')}>
          <BizcoinAmount amount={order.topUpBizcoins ?? '0'} />
        </Fact>
        <Fact name={t('madeOut')}>{order.paidAt ? t('inTheWallet') : t('notYet')}</Fact>
      </FactGroup>
    );
  }
  return (
    <FactGroup title={t('bought')}>
      <Fact name={t('packageName')}>{bought.name}</Fact>
      <Fact name={t('messages')}>{whole(bought.messages)}</Fact>
      <Fact name={t('days')}>{whole(bought.days)}</Fact>
      <Fact name={t('used')}>{subscription ? whole(subscription.messagesUsed) : t('notYet')}</Fact>
      <Fact name={t('ends')}>{subscription ? <DateTime at={subscription.endsAt} /> : t('notYet')}</Fact>
    </FactGroup>
  );
}

function RecordFacts({ order }: { order: Order }) {
  const t = useTranslations('order');
  const { status, paidAt, endedAt } = order;
  return (
    <FactGroup title={t('record')}>
      {paidAt && (
        <Fact name={t('paidAt')}>
          <DateTime at={paidAt} />
        </Fact>
      )}
      {status === 'pending' && (
        <>
          <Fact name={t('payableUntil')}>
            <DateTime at={order.expiresAt} />
          </Fact>
          <Fact name={t('setAside')}>{order.secured ? t('setAsideYes') : t('setAsideNo')}</Fact>
        </>
      )}
      {endedAt && paidAt === null && (
        <Fact name={t('endedAt')}>
          <DateTime at={endedAt} />
        </Fact>
      )}
      <Fact name={t('dealer')}>{order.dealer?.name ?? t('noDealer')}</Fact>
      <Fact name={t('id')}>
        <ShortId value={order.id} what={t('id')} />
      </Fact>
      <Fact name={t('ledger')}>
        <ShortId value={`order:${order.id}`} what={t('ledger')} />
      </Fact>
      {order.discountId && (
        <Fact name={t('discountId')}>
          <ShortId value={order.discountId} what={t('discountId')} />
        </Fact>
      )}
    </FactGroup>
  );
}
