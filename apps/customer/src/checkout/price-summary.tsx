'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { classNames } from '@bizcoin/ui/class-names';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PurchaseParts } from './purchase-parts';

interface PriceSummaryProps {
  parts: PurchaseParts;
  /** Not the server's word. */
  provisional: boolean;
  /** The server is being asked. */
  updating: boolean;
}

/** Who pays how much: discount, bizcoins, card, and what is left in the wallet afterwards. */
export function PriceSummary({ parts, provisional, updating }: PriceSummaryProps) {
  const t = useTranslations('checkout');
  const { currency, list, discount, total, bizcoins, bizcoinsValue, cash, left } = parts;
  const discounted = Number(discount) > 0;
  return (
    <div
      className={classNames('rounded-card bg-sunken px-4 pt-3 pb-2 transition-opacity', provisional && 'opacity-70')}
    >
      <dl aria-label={t('summary')} aria-busy={updating}>
        <Part name={t('total')}>
          {discounted && (
            <>
              <span className="sr-only">{t('before')}</span>
              <s className="text-ink-soft">
                <MoneyAmount amount={list} currency={currency} />
              </s>
            </>
          )}
          <MoneyAmount amount={total} currency={currency} />
        </Part>
        {discounted && (
          <Part name={t('discount')}>
            <MoneyAmount amount={`-${discount}`} currency={currency} />
          </Part>
        )}
        <Part name={t('bizcoins')}>
          <BizcoinAmount amount={bizcoins} />
          <span className="text-ink-soft">
            <MoneyAmount amount={Number(bizcoinsValue) > 0 ? `-${bizcoinsValue}` : bizcoinsValue} currency={currency} />
          </span>
        </Part>
        <Part name={t('card')} strong>
          <MoneyAmount amount={cash} currency={currency} />
        </Part>
        <Part name={t('left')}>
          <BizcoinAmount amount={left} />
        </Part>
      </dl>
      {/* Its line is kept free, so that nothing moves under the finger while the price is asked for. */}
      <p className="min-h-5 text-13 text-ink-soft">{updating && t('updating')}</p>
    </div>
  );
}

function Part({ name, strong = false, children }: { name: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={classNames(
        'flex flex-wrap items-baseline justify-between gap-x-4 py-1 text-15',
        strong && 'my-1 border-y border-line-strong/40 py-2 text-17 font-semibold',
      )}
    >
      <dt className={strong ? undefined : 'text-ink-soft'}>{name}</dt>
      <dd className="flex flex-wrap items-baseline justify-end gap-x-2">{children}</dd>
    </div>
  );
}
