'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { Star } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

const scores = [1, 2, 3, 4, 5] as const;

interface StarChoiceProps {
  /** What is asked. */
  legend: string;
  value: number | null;
  onValueChange: (score: number) => void;
}

/** One to five stars, as a group of radio buttons: arrows move, and each says how many it is. */
export function StarChoice({ legend, value, onValueChange }: StarChoiceProps) {
  const t = useTranslations('feedback');
  const name = useId();
  return (
    <fieldset className="flex flex-col items-center">
      <legend className="text-center text-15 font-semibold">{legend}</legend>
      <div className="flex">
        {scores.map((score) => (
          <label
            key={score}
            className="relative grid size-12 cursor-pointer place-items-center rounded-control text-ink-soft transition-colors hover:bg-sunken has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-2 has-[:focus-visible]:outline-jade"
          >
            <input
              type="radio"
              name={name}
              value={score}
              checked={value === score}
              onChange={() => onValueChange(score)}
              className="sr-only"
            />
            <span className="sr-only">{t('stars', { count: score })}</span>
            <Star
              aria-hidden
              className={classNames('size-7', value !== null && score <= value && 'fill-current text-amber')}
              strokeWidth={1.5}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
