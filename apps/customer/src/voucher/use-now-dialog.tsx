'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useOnline } from '../frame/use-online';
import { RedemptionPreview } from './redemption-preview';
import { RedemptionProblem } from './redemption-problem';
import { RedemptionReceipt } from './redemption-receipt';
import { useBenefitWords } from './use-benefit-words';
import { useRedemption } from './use-redemption';
import type { ShelfVoucher } from './voucher-types';

interface UseNowDialogProps {
  voucher: ShelfVoucher;
  onClose: () => void;
}

/** Opening it is the first press and previews; the button in it is the second and redeems. */
export function UseNowDialog({ voucher, onClose }: UseNowDialogProps) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const online = useOnline();
  const redemption = useRedemption();
  const { offer, receipt, problem, looking, redeeming } = redemption;
  const lookOnce = useRef(() => redemption.look({ voucherId: voucher.voucherId }));
  useEffect(() => lookOnce.current(), []);
  const footer = receipt ? undefined : (
    <>
      <Button variant="secondary" onClick={onClose}>
        {t('notNow')}
      </Button>
      <Button
        pending={looking || redeeming}
        disabled={!online}
        onClick={offer ? redemption.commit : () => redemption.look({ voucherId: voucher.voucherId })}
      >
        {offer ? t('redeemNamed', { benefit: words(offer.benefit) }) : t(looking ? 'checking' : 'lookAgain')}
      </Button>
    </>
  );
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('useTitle')} footer={footer}>
      {receipt && <RedemptionReceipt receipt={receipt} onDone={onClose} />}
      {!receipt && (
        <div className="flex flex-col gap-4">
          {looking && (
            <Loading label={t('checking')}>
              <Skeleton className="h-28" />
            </Loading>
          )}
          {offer && <RedemptionPreview preview={offer} />}
          {problem && <RedemptionProblem problem={problem} sent={offer !== null} />}
        </div>
      )}
    </Dialog>
  );
}
