'use client';
import { Button, buttonStyles } from '@bizcoin/ui/button';
import { CircleCheck } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { RatingPrompt } from '../feedback/rating-prompt';
import { BenefitText } from './benefit-text';
import { celebrate } from './celebrate';
import { useReceiptWords } from './use-receipt-words';
import type { Receipt } from './voucher-types';

interface RedemptionReceiptProps {
  receipt: Receipt;
  onDone: () => void;
}

/** The success moment: what was gained, what changed, and where it is kept. */
export function RedemptionReceipt({ receipt, onDone }: RedemptionReceiptProps) {
  const t = useTranslations('receipt');
  const words = useReceiptWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    void celebrate();
  }, []);
  return (
    <div className="success-moment flex flex-col items-center gap-2 py-4 text-center">
      <CircleCheck aria-hidden className="size-10 text-jade" strokeWidth={1.5} />
      <h2 ref={heading} tabIndex={-1} className="text-17 font-semibold">
        {t(`title.${receipt.type}`)}
      </h2>
      <p className="text-40 font-semibold tracking-tight text-balance">
        <BenefitText benefit={receipt.benefit} />
      </p>
      <p className="max-w-prose text-15 text-ink-soft">{words(receipt)}</p>
      <div className="mt-4 flex flex-wrap justify-center gap-3">
        <Link href="/vouchers#history" className={buttonStyles({ variant: 'secondary' })} onClick={onDone}>
          {t('history')}
        </Link>
        <Button onClick={onDone}>{t('another')}</Button>
      </div>
      <RatingPrompt subject={{ redemptionId: receipt.redemptionId }} />
    </div>
  );
}
