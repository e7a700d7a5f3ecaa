'use client';
import { bizcoinStep, formatBizcoins } from '@bizcoin/domain';
import { BizcoinAmount } from '@bizcoin/ui/bizcoin-amount';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { Slider } from '@bizcoin/ui/slider';
import { useFormats } from '@bizcoin/ui/use-formats';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import type { Wallet } from './checkout-types';
import { sliderStops } from './slider-stops';

interface CoinSplitProps {
  wallet: Wallet;
  /** What the field says: as typed, or the number that was meant by "all". */
  text: string;
  /** Where the slider stands. */
  coins: string;
  /** The most that this price takes and the wallet has. */
  most: string;
  error: string | undefined;
  disabled: boolean;
  field: Ref<HTMLInputElement>;
  onChange: (bizcoins: string) => void;
}

/** How many bizcoins to use: by slider, by number, or all. Each shows in the others at once. */
export function CoinSplit({ wallet, text, coins, most, error, disabled, field, onChange }: CoinSplitProps) {
  const t = useTranslations('checkout');
  const formats = useFormats();
  const none = most === '0.00';
  const stops = sliderStops(most, formatBizcoins(bizcoinStep(wallet.rate, wallet.currency)));
  const slide = (stop: number) => onChange(stop >= stops.last ? 'max' : stops.coinsAt(stop));
  return (
    <fieldset className="min-w-0">
      <legend className="flex w-full flex-wrap items-baseline justify-between gap-x-3 text-15 font-semibold">
        {t('bizcoins')}
        <span className="text-13 font-normal text-ink-soft">
          {t.rich('available', { amount: () => <BizcoinAmount amount={wallet.available} /> })}
        </span>
      </legend>
      <Slider
        label={t('slider')}
        value={none ? 0 : stops.stopOf(coins)}
        max={stops.last}
        onValueChange={slide}
        valueText={t('coins', { amount: formats.bizcoins(coins) })}
        disabled={disabled || none}
      />
      <div className="flex items-start gap-2">
        <Field label={t('coinsField')} labelHidden error={error} className="min-w-0 grow">
          <Input
            ref={field}
            inputMode="decimal"
            autoComplete="off"
            dir="ltr"
            value={text}
            disabled={disabled}
            onChange={(event) => onChange(event.target.value)}
            // Another number is meant, not more digits behind this one.
            onFocus={(event) => event.target.select()}
            className="tabular-nums pointer-fine:min-h-11"
          />
        </Field>
        <Button variant="secondary" disabled={disabled || none} onClick={() => onChange('max')}>
          {t('useAll')}
        </Button>
      </div>
    </fieldset>
  );
}
