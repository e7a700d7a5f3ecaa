'use client';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface MeterProps {
  label: ReactNode;
  value: number;
  max: number;
  /** The same in words, such as "1,240 of 5,000 left". */
  valueText: string;
  /** Past allowances are drawn quietly. */
  quiet?: boolean | undefined;
}

export function Meter({ label, value, max, valueText, quiet = false }: MeterProps) {
  const labelId = useId();
  const whole = Math.max(max, 1);
  return (
    // biome-ignore lint/a11y/useSemanticElements: every browser draws that element its own way, and none can be styled alike.
    <div
      role="meter"
      aria-labelledby={labelId}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={value}
      aria-valuetext={valueText}
      className="flex flex-col gap-1.5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span id={labelId} className="text-15 font-semibold">
          {label}
        </span>
        <span aria-hidden className="text-13 tabular-nums text-ink-soft">
          {valueText}
        </span>
      </div>
      <div className="h-2 overflow-hidden rounded-full bg-sunken">
        <div
          style={{ width: `${(Math.min(Math.max(value, 0), whole) / whole) * 100}%` }}
          className={classNames('h-full rounded-full transition-all', quiet ? 'bg-line-strong' : 'bg-jade')}
        />
      </div>
    </div>
  );
}
