'use client';
import { useEffect, useState } from 'react';

/** True once `delayMs` have passed while `waiting` stayed true: quick answers never flash a placeholder. */
export function useDelayed(waiting: boolean, delayMs = 300): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), delayMs);
    return () => clearTimeout(timer);
  }, [waiting, delayMs]);
  return waiting && late;
}
