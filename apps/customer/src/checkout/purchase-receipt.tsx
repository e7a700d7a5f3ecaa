'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { useFormats } from '@bizcoin/ui/use-formats';
import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { api } from '../api/api';
import { RatingPrompt } from '../feedback/rating-prompt';
import { celebrate } from '../voucher/celebrate';
import type { PackageOnSale } from './checkout-types';

interface PurchaseReceiptProps {
  offer: PackageOnSale;
  orderId: string;
  onDone: () => void;
}

/** The success moment of a purchase that needed no card. */
export function PurchaseReceipt({ offer, orderId, onDone }: PurchaseReceiptProps) {
  const t = useTranslations('checkout');
  const formats = useFormats();
  const wallet = api.wallet.get.useQuery();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void celebrate();
  }, []);
  return (
    <div className="success-moment flex flex-col items-center gap-2 py-4 text-center">
      <CircleCheck aria-hidden className="size-10 text-jade" strokeWidth={1.5} />
      <h2 ref={heading} tabIndex={-1} className="text-17 font-semibold">
        {t('paid')}
      </h2>
      <p className="text-40 font-semibold tracking-tight text-balance">{offer.name}</p>
      <p className="max-w-prose text-15 text-ink-soft">
        {t('started', { count: offer.messages, days: offer.days })}
        {wallet.data && !wallet.isFetching && ` ${t('nowLeft', { amount: formats.bizcoins(wallet.data.available) })}`}
      </p>
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        <Link href={`/checkout/${orderId}`} className={buttonStyles({ variant: 'secondary' })}>
          {t('seeOrder')}
        </Link>
        <Button onClick={onDone}>{t('done')}</Button>
      </div>
      <RatingPrompt subject={{ orderId }} />
    </div>
  );
}
