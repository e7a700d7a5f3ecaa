'use client';
import { Badge } from '@bizcoin/ui/badge';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { classNames } from '@bizcoin/ui/class-names';
import { MoneyAmount } from '@bizcoin/ui/money-amount';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { PackageOnSale } from '../checkout/checkout-types';
import { BuyButton } from './buy-button';
import { CompareRow } from './compare-row';
import type { PackagePrices } from './package-prices';
import { YourPrice } from './your-price';

/** So many share the width evenly, whatever stands in them; more take what they need, and scroll. */
const EVEN_MAX = 3;

interface PackageTableProps {
  compared: readonly PackagePrices[];
  cannotBuy: boolean;
  onBuy: (offer: PackageOnSale, opener: HTMLElement) => void;
}

/** One column a package, one row a figure. With many packages it scrolls inside itself and keeps the names of the rows. */
export function PackageTable({ compared, cannotBuy, onBuy }: PackageTableProps) {
  const t = useTranslations('compare');
  const formats = useFormats();
  const hasCoins = compared.some(({ bizcoins }) => bizcoins !== null);
  const hasDiscount = compared.some(({ yours }) => yours !== null);
  return (
    <section
      aria-label={t('title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that may scroll must be reachable without a pointer.
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface shadow-rest"
    >
      <table className={classNames('w-full text-15', compared.length <= EVEN_MAX && 'table-fixed')}>
        <thead>
          <tr className="border-b border-line align-bottom">
            <th
              scope="col"
              className="sticky start-0 w-56 bg-surface px-5 py-4 text-start text-13 font-normal text-ink-soft"
            >
              {t('feature')}
            </th>
            {compared.map(({ offer, lowest }) => (
              <th key={offer.id} scope="col" className="min-w-40 px-5 py-4 text-end text-17 font-semibold">
                {lowest && <Badge tone="good">{t('lowest')}</Badge>}
                <span className="block">{offer.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          <CompareRow
            name={t('price')}
            compared={compared}
            cell={({ offer }) => (
              <MoneyAmount amount={offer.price} currency={offer.currency} className="text-22 font-semibold" />
            )}
          />
          <CompareRow name={t('messages')} compared={compared} cell={({ offer }) => formats.whole(offer.messages)} />
          <CompareRow name={t('days')} compared={compared} cell={({ offer }) => t('daysOf', { count: offer.days })} />
          <CompareRow
            name={t('perThousand')}
            about={t('about.perThousand')}
            compared={compared}
            cell={({ offer, perThousand }) => <MoneyAmount amount={perThousand} currency={offer.currency} />}
          />
          {hasCoins && (
            <CompareRow
              name={t('bizcoins')}
              about={t('about.bizcoins')}
              compared={compared}
              cell={({ bizcoins }) => bizcoins && <BizcoinAmount amount={bizcoins} />}
            />
          )}
          {hasDiscount && (
            <CompareRow
              name={t('yours')}
              about={t('about.yours')}
              compared={compared}
              cell={(prices) => <YourPrice prices={prices} />}
            />
          )}
          <CompareRow
            name={<span className="sr-only">{t('buy')}</span>}
            compared={compared}
            cell={({ offer }) => (
              <BuyButton
                offer={offer}
                disabled={cannotBuy}
                onBuy={(opener) => onBuy(offer, opener)}
                className="w-full"
              />
            )}
          />
        </tbody>
      </table>
    </section>
  );
}
