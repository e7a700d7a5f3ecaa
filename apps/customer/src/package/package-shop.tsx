'use client';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Card } from '@bizcoin/ui/card';
import { Switch } from '@bizcoin/ui/switch';
import { Tooltip } from '@bizcoin/ui/tooltip';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import type { PackageOnSale, Wallet } from '../checkout/checkout-types';
import { DiscountPill } from '../checkout/discount-pill';
import { PaymentModal } from '../checkout/payment-modal';
import { QueryProblem } from '../problem/query-problem';
import { PackagesOnSale } from './packages-on-sale';

interface Buying {
  readonly offer: PackageOnSale;
  /** Absent where a link opened the purchase. */
  readonly opener: HTMLElement | null;
}

/** The packages on sale, and how they are to be paid. A link may choose a discount and a package beforehand. */
export function PackageShop() {
  const linked = useSearchParams();
  const wallet = api.wallet.get.useQuery();
  const onSale = api.package.list.useQuery();
  const [useCoins, setUseCoins] = useState(true);
  const [discountId, setDiscountId] = useState(linked.get('discount') ?? 'best');
  const [buying, setBuying] = useState<Buying | null | undefined>(undefined);
  const linkedOffer = onSale.data?.find(({ id }) => id === linked.get('buy'));
  const now = buying === undefined && linkedOffer ? { offer: linkedOffer, opener: null } : buying;
  return (
    <>
      {wallet.error && !wallet.data && <QueryProblem query={wallet} />}
      {wallet.data && <CoinChoice wallet={wallet.data} useCoins={useCoins} onChange={setUseCoins} />}
      <ChosenDiscount discountId={discountId} onRemove={() => setDiscountId('best')} />
      <PackagesOnSale discountId={discountId} onBuy={(offer, opener) => setBuying({ offer, opener })} />
      {now && wallet.data && (
        <PaymentModal
          offer={now.offer}
          opener={now.opener}
          wallet={wallet.data}
          first={{ bizcoins: useCoins ? 'max' : '0.00', discountId }}
          onClosed={() => setBuying(null)}
        />
      )}
    </>
  );
}

interface CoinChoiceProps {
  wallet: Wallet;
  useCoins: boolean;
  onChange: (useCoins: boolean) => void;
}

function CoinChoice({ wallet, useCoins, onChange }: CoinChoiceProps) {
  const t = useTranslations('package');
  const about = useTranslations('wallet');
  return (
    <Card
      aria-label={t('paying')}
      className="mb-4 flex flex-wrap items-center justify-between gap-x-2 gap-y-1 py-3 sm:py-2"
    >
      <p className="flex items-center gap-1.5 text-15">
        {t.rich('youHave', { amount: () => <BizcoinAmount amount={wallet.available} /> })}
        <Tooltip what={about('available')}>{about('aboutAvailable')}</Tooltip>
      </p>
      <Switch
        label={t('useBizcoins')}
        checked={useCoins && wallet.available !== '0.00'}
        disabled={wallet.available === '0.00'}
        onCheckedChange={onChange}
      />
    </Card>
  );
}

function ChosenDiscount({ discountId, onRemove }: { discountId: string; onRemove: () => void }) {
  const t = useTranslations('package');
  const shelf = api.voucher.shelf.useQuery();
  const chosen = shelf.data?.savedDiscounts.find(({ id, status }) => id === discountId && status === 'saved');
  if (!chosen) return null;
  return (
    <p className="mb-4 flex flex-wrap items-center gap-2 text-15">
      <DiscountPill discount={chosen} disabled={false} onRemove={onRemove} />
      {t('discountChosen')}
    </p>
  );
}
