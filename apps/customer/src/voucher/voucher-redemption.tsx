'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Alternatives } from './alternatives';
import { CodeField } from './code-field';
import { RedemptionButtons } from './redemption-buttons';
import { RedemptionPreview } from './redemption-preview';
import { RedemptionProblem } from './redemption-problem';
import { RedemptionReceipt } from './redemption-receipt';
import { useBenefitWords } from './use-benefit-words';
import { useRedemptionForm } from './use-redemption-form';

interface VoucherRedemptionProps {
  /** From a link; it only fills the field. */
  initialCode?: string | undefined;
}

/** Type or paste a code, see what it gives, press again to redeem it. */
export function VoucherRedemption({ initialCode = '' }: VoucherRedemptionProps) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const announce = useAnnounce();
  const form = useRedemptionForm(initialCode);
  const { offer, receipt, problem } = form;
  useEffect(() => {
    if (offer) announce(t('previewed', { benefit: words(offer.benefit) }));
  }, [offer, announce, t, words]);

  if (receipt) {
    return (
      <Card>
        <RedemptionReceipt receipt={receipt} onDone={form.startAgain} />
      </Card>
    );
  }
  return (
    <Card>
      <CardHeading>{t('redeemTitle')}</CardHeading>
      <form noValidate aria-label={t('redeemTitle')} onSubmit={form.press} className="flex flex-col gap-4">
        <CodeField
          ref={form.field}
          value={form.code}
          onValueChange={form.change}
          readOnly={form.redeeming}
          error={form.mistyped ? t('mistyped') : undefined}
        />
        {offer && <RedemptionPreview preview={offer} />}
        {problem && <RedemptionProblem problem={problem} sent={offer !== null} />}
        <RedemptionButtons form={form} />
        {problem && <Alternatives problem={problem} />}
      </form>
    </Card>
  );
}
