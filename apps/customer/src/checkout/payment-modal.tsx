'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useOnline } from '../frame/use-online';
import type { PackageOnSale, Placed, Wallet, Wish } from './checkout-types';
import { CoinSplit } from './coin-split';
import { coinsRefusal } from './coins-refusal';
import { DiscountLine } from './discount-line';
import { PriceSummary } from './price-summary';
import { purchaseNotice } from './purchase-notice';
import { PurchaseProblem } from './purchase-problem';
import { PurchaseReceipt } from './purchase-receipt';
import { PurchaseWarnings } from './purchase-warnings';
import { useGateway } from './use-gateway';
import { useMisstatedWords } from './use-misstated-words';
import { usePayLabel } from './use-pay-label';
import { usePurchase } from './use-purchase';
import { usePurchaseFocus } from './use-purchase-focus';

interface PaymentModalProps {
  offer: PackageOnSale;
  wallet: Wallet;
  first: Wish;
  /** Where the focus returns to, if it is still there. */
  opener: HTMLElement | null;
  onClosed: () => void;
}

/** Buying one package: choose how it is paid, see at once what that means, then order it with one press. */
export function PaymentModal({ offer, wallet, first, opener, onClosed }: PaymentModalProps) {
  const t = useTranslations('checkout');
  const online = useOnline();
  const misstatedWords = useMisstatedWords();
  const payLabel = usePayLabel();
  const [open, setOpen] = useState(true);
  const { goOn, leaving } = useGateway();
  const onPlaced = (placed: Placed) => {
    if (placed.status === 'pending') goOn(placed);
  };
  const purchase = usePurchase({ offer, wallet, first, onPlaced });
  const { wish, parts, confirmed, misstated, quoteProblem, placement, settling } = purchase;
  const { placed, placing, unknown } = placement;
  const busy = placing || leaving || placed !== null;
  const close = () => setOpen(false);
  // A number that is too large stands at the end of the slider.
  const shownCoins = parts?.bizcoins ?? (misstated ? purchase.most : '0.00');
  const problem = purchaseNotice({ placing: placement.problem, misstated, quoting: quoteProblem });
  const provisional = confirmed === null && !settling;
  const mayOrder = online && (unknown || confirmed !== null);
  const asking = online && !mayOrder && !problem && !misstated;
  const focus = usePurchaseFocus({
    refused: placement.problem !== null && !unknown,
    atField: coinsRefusal(placement.problem) !== null,
    noticed: problem !== null,
  });
  const wayOn = (changes: Parameters<typeof purchase.change>[0]) => {
    focus.onWay();
    purchase.change(changes);
  };

  const footer = (
    <>
      <Button variant="secondary" onClick={close}>
        {t('notNow')}
      </Button>
      <Button
        ref={focus.order}
        pending={busy}
        waiting={asking}
        disabled={!busy && !mayOrder && !asking}
        onClick={purchase.order}
      >
        {leaving ? t('leaving') : placing ? t('placing') : payLabel(parts)}
      </Button>
    </>
  );
  const paid = placed !== null && placed.status !== 'pending';
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      onClosed={onClosed}
      finalFocus={() => (opener?.isConnected ? opener : document.getElementById('content'))}
      title={t(paid ? 'boughtTitle' : 'title', { name: offer.name })}
      description={paid ? undefined : t('lead', { count: offer.messages, days: offer.days })}
      footer={paid ? undefined : footer}
    >
      {paid && <PurchaseReceipt offer={offer} orderId={placed.orderId} onDone={close} />}
      {!paid && (
        <div className="flex flex-col gap-4">
          <DiscountLine
            discounts={purchase.discounts}
            applied={purchase.applied}
            disabled={settling}
            onChoose={(discountId) => purchase.change({ discountId })}
          />
          <CoinSplit
            wallet={wallet}
            text={wish.bizcoins === 'max' ? shownCoins : wish.bizcoins}
            coins={shownCoins}
            most={purchase.most}
            error={misstatedWords(misstated)}
            disabled={settling}
            field={focus.field}
            onChange={(bizcoins) => purchase.change({ bizcoins })}
          />
          {parts && <PriceSummary parts={parts} provisional={provisional} updating={provisional && !problem} />}
          {!parts && !problem && !misstated && (
            <Loading label={t('updating')}>
              <Skeleton className="h-44" />
            </Loading>
          )}
          {confirmed && <PurchaseWarnings warnings={confirmed.warnings} />}
          {problem && (
            <PurchaseProblem
              ref={focus.notice}
              problem={problem}
              currency={wallet.currency}
              unknown={unknown}
              onCoins={(bizcoins) => wayOn({ bizcoins })}
              onDiscount={(discountId) => wayOn({ discountId })}
              onOthers={close}
              onAskAgain={unknown || placement.problem ? undefined : () => void purchase.askAgain.refetch()}
            />
          )}
          {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
        </div>
      )}
    </Dialog>
  );
}
