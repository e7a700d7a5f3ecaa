'use client';
import { useState } from 'react';

/** A reason that must be given: `given` answers it, or null after marking the field. */
export function useReason() {
  const [value, setValue] = useState('');
  const [wasAsked, setWasAsked] = useState(false);
  return {
    field: { value, onValueChange: setValue, isMissing: wasAsked && value.trim() === '' },
    given: (): string | null => {
      setWasAsked(true);
      return value.trim() || null;
    },
    clear: () => {
      setValue('');
      setWasAsked(false);
    },
  };
}
