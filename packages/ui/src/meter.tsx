'use client';
import { Meter as BaseMeter } from '@base-ui/react/meter';
import type { ReactNode } from 'react';
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
  return (
    <BaseMeter.Root
      value={value}
      max={Math.max(max, 1)}
      getAriaValueText={() => valueText}
      className="flex flex-col gap-1.5"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <BaseMeter.Label className="text-15 font-semibold">{label}</BaseMeter.Label>
        <span aria-hidden className="text-13 tabular-nums text-ink-soft">
          {valueText}
        </span>
      </div>
      <BaseMeter.Track className="h-2 overflow-hidden rounded-full bg-sunken">
        <BaseMeter.Indicator
          className={classNames('rounded-full transition-all', quiet ? 'bg-line-strong' : 'bg-jade')}
        />
      </BaseMeter.Track>
    </BaseMeter.Root>
  );
}
