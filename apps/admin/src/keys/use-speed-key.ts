'use client';
import { useEffect, useEffectEvent } from 'react';

const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** Inside a field a letter is a letter, and under a dialog the page behind it must not react. */
const isTaken = (target: EventTarget | null) =>
  (target instanceof Element && target.closest(FIELDS) !== null) ||
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** Runs `action` on a plain key such as `n` or `/`, never inside a field, never with a modifier held. */
export function useSpeedKey(key: string, action: () => void): void {
  const run = useEffectEvent(action);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.defaultPrevented || event.repeat || isTaken(event.target)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}
