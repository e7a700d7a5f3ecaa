'use client';
import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a moment, so that a moving slider does not ask at every stop. */
export function useSettled<Value extends string>(value: Value, delayMs = 250): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
