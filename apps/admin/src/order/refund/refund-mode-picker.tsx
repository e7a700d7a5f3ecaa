'use client';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { type RefundDraft, refundModes } from './refund-draft';

interface RefundModePickerProps {
  mode: RefundDraft['mode'];
  onModeChange: (mode: RefundDraft['mode']) => void;
}

export function RefundModePicker({ mode, onModeChange }: RefundModePickerProps) {
  const t = useTranslations('refund');
  const name = useId();
  return (
    <fieldset>
      <legend className="mb-1.5 text-13 font-semibold">{t('mode')}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {refundModes.map((value) => (
          <label
            key={value}
            className="cursor-pointer rounded-control border border-line bg-surface p-3 transition-colors hover:border-line-strong has-checked:border-jade has-checked:bg-jade-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-jade"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={mode === value}
              onChange={() => onModeChange(value)}
              className="sr-only"
            />
            <span className="block font-semibold">{t(`modeOf.${value}`)}</span>
            <span className="block text-13 text-ink-soft">{t(`modeHint.${value}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
