'use client';
import { Field } from '@bizcoin/ui/field';
import { Input } from '@bizcoin/ui/input';
import { useState } from 'react';
import { isCivilDate } from '../calendar/is-civil-date';

interface DayFieldProps {
  label: string;
  /** `YYYY-MM-DD`. */
  value: string | null;
  onValueChange: (day: string | null) => void;
}

/** A day to filter by. Half a year that is being typed stays in the field and is not asked for yet. */
export function DayField({ label, value, onValueChange }: DayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = (text: string) => {
    setTyped(text);
    if (text === '') onValueChange(null);
    else if (isCivilDate(text)) onValueChange(text);
  };
  return (
    <Field label={label} className="min-w-0">
      <Input
        type="date"
        value={typed ?? value ?? ''}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
    </Field>
  );
}
