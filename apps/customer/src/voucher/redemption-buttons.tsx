'use client';
import { Button } from '@bizcoin/ui/button';
import { useTranslations } from 'next-intl';
import { useBenefitWords } from './use-benefit-words';
import type { useRedemptionForm } from './use-redemption-form';

/** The one main button says what its next press does. */
export function RedemptionButtons({ form }: { form: ReturnType<typeof useRedemptionForm> }) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const { offer, looking, redeeming, online } = form;
  const next = offer ? t('redeemNamed', { benefit: words(offer.benefit) }) : t('check');
  const now = redeeming ? t('redeeming') : t('checking');
  return (
    <>
      <div className="flex flex-col gap-3 sm:flex-row">
        <Button type="submit" pending={looking || redeeming} disabled={!online}>
          {looking || redeeming ? now : next}
        </Button>
        {offer && (
          <Button variant="secondary" onClick={form.startAgain} disabled={redeeming}>
            {t('notNow')}
          </Button>
        )}
      </div>
      {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
    </>
  );
}
