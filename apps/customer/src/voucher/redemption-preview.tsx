'use client';
import { Ticket } from '@bizcoin/ui/ticket';
import { Tooltip } from '@bizcoin/ui/tooltip';
import { useTranslations } from 'next-intl';
import { BenefitText } from './benefit-text';
import { Expiry } from './expiry';
import { useEffectWords } from './use-effect-words';
import type { Preview } from './voucher-types';

/** What the voucher would do, before anything is done. */
export function RedemptionPreview({ preview }: { preview: Preview }) {
  const t = useTranslations('voucher');
  const effectWords = useEffectWords();
  return (
    <section aria-label={t('previewTitle')} className="flex flex-col gap-3">
      <Ticket
        type={preview.type}
        kind={
          <span className="inline-flex items-center gap-1.5">
            {t(`kind.${preview.type}`)}
            <Tooltip what={t(`kind.${preview.type}`)}>{t(`about.${preview.type}`)}</Tooltip>
          </span>
        }
        benefit={<BenefitText benefit={preview.benefit} />}
        codeTail={preview.codeTail}
        expiry={<Expiry expiresOn={preview.expiresOn} timeZone={preview.timeZone} />}
      />
      <p className="text-15">{effectWords(preview)}</p>
    </section>
  );
}
