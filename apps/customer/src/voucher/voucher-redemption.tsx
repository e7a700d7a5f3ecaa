'use client';
import { formatCodeWhileTyping, parseCode } from '@bizcoin/domain';
import { Button } from '@bizcoin/ui/button';
import { Card, CardHeading } from '@bizcoin/ui/card';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useOnline } from '../frame/use-online';
import { CodeField } from './code-field';
import { RedemptionPreview } from './redemption-preview';
import { RedemptionProblem } from './redemption-problem';
import { RedemptionReceipt } from './redemption-receipt';
import { useBenefitWords } from './use-benefit-words';
import { useRedemption } from './use-redemption';

interface VoucherRedemptionProps {
  /** From a link; it only fills the field. */
  initialCode?: string | undefined;
}

/** Type or paste a code, see what it gives, press again to redeem it. */
export function VoucherRedemption({ initialCode = '' }: VoucherRedemptionProps) {
  const t = useTranslations('voucher');
  const words = useBenefitWords();
  const announce = useAnnounce();
  const online = useOnline();
  const field = useRef<{ focus: () => void }>(null);
  const [code, setCode] = useState(() => formatCodeWhileTyping(initialCode));
  const [mistyped, setMistyped] = useState(false);
  const { look, commit, forget, offer, receipt, problem, looking, redeeming } = useRedemption();

  useEffect(() => {
    if (offer) announce(t('previewed', { benefit: words(offer.benefit) }));
  }, [offer, announce, t, words]);
  useEffect(() => {
    if (problem?.kind === 'refusal') field.current?.focus();
  }, [problem?.kind]);

  const change = (text: string) => {
    if (text === code) return;
    setMistyped(false);
    forget();
    setCode(text);
  };
  const press = (event: FormEvent) => {
    event.preventDefault();
    if (!online || looking || redeeming) return;
    if (offer) return commit();
    if (parseCode(code)) return look({ code });
    setMistyped(true);
    field.current?.focus();
  };
  const startAgain = () => {
    forget();
    setCode('');
  };

  if (receipt) {
    return (
      <Card>
        <RedemptionReceipt receipt={receipt} onDone={startAgain} />
      </Card>
    );
  }
  return (
    <Card>
      <CardHeading>{t('redeemTitle')}</CardHeading>
      <form noValidate aria-label={t('redeemTitle')} onSubmit={press} className="flex flex-col gap-4">
        <CodeField ref={field} value={code} onValueChange={change} error={mistyped ? t('mistyped') : undefined} />
        {offer && <RedemptionPreview preview={offer} />}
        {problem && <RedemptionProblem problem={problem} sent={offer !== null} />}
        <div className="flex flex-col-reverse gap-3 sm:flex-row">
          {offer && (
            <Button variant="secondary" onClick={startAgain} disabled={redeeming}>
              {t('notNow')}
            </Button>
          )}
          <Button type="submit" pending={looking || redeeming} disabled={!online}>
            {redeeming && t('redeeming')}
            {looking && t('checking')}
            {!redeeming && !looking && (offer ? t('redeemNamed', { benefit: words(offer.benefit) }) : t('check'))}
          </Button>
        </div>
        {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
      </form>
    </Card>
  );
}
