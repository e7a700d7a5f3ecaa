'use client';
import { useTranslations } from 'next-intl';
import { BizcoinGlyph } from './bizcoin-glyph';
import { classNames } from './class-names';
import { useFormats } from './use-formats';

interface BizcoinAmountProps {
  /** Decimal string as it came from the server. */
  amount: string;
  /** Prints + or − for movements. */
  signed?: boolean | undefined;
  className?: string | undefined;
}

/** Every amount of bizcoins on every screen: glyph, tabular figures, and the unit for screen readers. */
export function BizcoinAmount({ amount, signed = false, className }: BizcoinAmountProps) {
  const t = useTranslations('ui');
  const formats = useFormats();
  const text = signed ? formats.signed(amount) : formats.bizcoins(amount);
  return (
    <span className={classNames('inline-flex items-center gap-[0.3em] whitespace-nowrap tabular-nums', className)}>
      <BizcoinGlyph />
      <span aria-hidden className="self-baseline">
        {text}
      </span>
      <span className="sr-only">{t('bizcoins', { amount: text })}</span>
    </span>
  );
}
