'use client';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { CodeScanner } from '../scan/code-scanner';
import { ScanButton } from '../scan/scan-button';
import { useScan } from '../scan/use-scan';
import { CodeField } from './code-field';
import { ReceiptMissing } from './receipt-missing';
import { RedemptionButtons } from './redemption-buttons';
import { useBenefitWords } from './use-benefit-words';
import { useRedemptionForm } from './use-redemption-form';

// All are there before anything can be redeemed: a network that breaks afterwards must not hide how it ended.
const outcome = () =>
  Promise.all([import('./redemption-preview'), import('./redemption-receipt'), import('./redemption-problem')]);
const RedemptionPreview = lazyPart(() => outcome().then(([preview]) => preview.RedemptionPreview));
const RedemptionProblem = lazyPart(() => outcome().then(([, , problem]) => problem.RedemptionProblem));
const RedemptionReceipt = lazyPart(() => outcome().then(([, receipt]) => receipt.RedemptionReceipt), {
  missing: ReceiptMissing,
});
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
  const scan = useScan({ onCode: form.change, onFilled: () => form.field.current?.focus() });
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
      <CardHeading action={<ScanButton onPress={scan.open} disabled={form.redeeming} />}>
        {t('redeemTitle')}
      </CardHeading>
      <form noValidate aria-label={t('redeemTitle')} onSubmit={form.press} className="flex flex-col gap-4">
        {scan.isOpen && <CodeScanner {...scan.scanner} />}
        <CodeField
          ref={form.field}
          value={form.code}
          onValueChange={(text) => {
            scan.close();
            form.change(text);
          }}
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
