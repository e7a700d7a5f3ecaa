'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { ScanButton } from '../scan/scan-button';
import { CodeField } from './code-field';
import { RedemptionButtons } from './redemption-buttons';
import { RedemptionProblem } from './redemption-problem';
import { useBenefitWords } from './use-benefit-words';
import { useRedemptionForm } from './use-redemption-form';

// Both are there before anything can be redeemed: a network that breaks afterwards must not hide the receipt.
const outcome = () => Promise.all([import('./redemption-preview'), import('./redemption-receipt')]);
const RedemptionPreview = lazyPart(() => outcome().then(([preview]) => preview.RedemptionPreview));
const RedemptionReceipt = lazyPart(() => outcome().then(([, receipt]) => receipt.RedemptionReceipt));
// After a refusal; the refusal itself says what to do next.
const Alternatives = lazyPart(() => import('./alternatives').then((file) => file.Alternatives), { dispensable: true });

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
  const { offer, receipt, problem, mistyped } = form;
  useEffect(
    () =>
      whenIdle(() => {
        RedemptionPreview.fetchAhead();
        Alternatives.fetchAhead();
      }),
    [],
  );
  useEffect(() => {
    if (offer) announce(t('previewed', { benefit: words(offer.benefit) }));
  }, [offer, announce, t, words]);

  useEffect(() => {
    if (mistyped) announce(t('mistyped'));
  }, [mistyped, announce, t]);

  if (receipt) {
    return (
      <Card>
        <RedemptionReceipt receipt={receipt} onDone={form.startAgain} />
      </Card>
    );
  }
  return (
    <Card>
      <CardHeading
        action={
          <ScanButton onCode={form.change} onFilled={() => form.field.current?.focus()} disabled={form.redeeming} />
        }
      >
        {t('redeemTitle')}
      </CardHeading>
      <form noValidate aria-label={t('redeemTitle')} onSubmit={form.press} className="flex flex-col gap-4">
        <CodeField
          ref={form.field}
          value={form.code}
          onValueChange={form.change}
          readOnly={form.redeeming}
          error={mistyped ? t('mistyped') : undefined}
        />
        {offer && <RedemptionPreview preview={offer} />}
        {problem && <RedemptionProblem problem={problem} sent={offer !== null} />}
        <RedemptionButtons form={form} />
        {problem && <Alternatives problem={problem} />}
      </form>
    </Card>
  );
}
