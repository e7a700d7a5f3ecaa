'use client';
import { useEffect, useState } from 'react';

const PAUSE_MS = 250;

/** The value once it has stood still for a moment: nothing is asked for each key that is pressed. */
export function useSettled<Value extends string>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
