'use client';
import { Button } from '@bizcoin/ui/button';
import { Dialog } from '@bizcoin/ui/dialog';
import { Loading, Skeleton } from '@bizcoin/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { useOnline } from '../frame/use-online';
import { RedemptionPreview } from './redemption-preview';
import { RedemptionProblem } from './redemption-problem';
import { RedemptionReceipt } from './redemption-receipt';
import { useBenefitWords } from './use-benefit-words';
import { useRedemption } from './use-redemption';
import type { ShelfVoucher } from './voucher-types';

interface UseNowDialogProps {
  voucher: ShelfVoucher;
  opener: HTMLElement;
  onClosed: () => void;
}

/** Opening it is the first press and previews; the button in it is the second and redeems. */
export function UseNowDialog({ voucher, opener, onClosed }: UseNowDialogProps) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const online = useOnline();
  const [open, setOpen] = useState(true);
  const { look, commit, offer, receipt, problem, looking, redeeming } = useRedemption();
  const lookAtIt = () => look({ voucherId: voucher.voucherId });
  const firstLook = useRef(lookAtIt);
  useEffect(() => firstLook.current(), []);
  const close = () => setOpen(false);
  const footer = (
    <>
      <Button variant="secondary" onClick={close}>
        {t('notNow')}
      </Button>
      <Button pending={looking || redeeming} disabled={!online} onClick={offer ? commit : lookAtIt}>
        {offer ? t('redeemNamed', { benefit: words(offer.benefit) }) : t(looking ? 'checking' : 'lookAgain')}
      </Button>
    </>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      onClosed={onClosed}
      finalFocus={() => (opener.isConnected ? opener : document.getElementById('content'))}
      title={t(receipt ? 'usedTitle' : 'useTitle')}
      footer={receipt ? undefined : footer}
    >
      {receipt && <RedemptionReceipt receipt={receipt} onDone={close} />}
      {!receipt && (
        <div className="flex flex-col gap-4">
          {looking && (
            <Loading label={t('checking')}>
              <Skeleton className="h-40" />
            </Loading>
          )}
          {offer && <RedemptionPreview preview={offer} />}
          {problem && <RedemptionProblem problem={problem} sent={offer !== null} />}
        </div>
      )}
    </Dialog>
  );
}
