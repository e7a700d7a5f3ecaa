'use client';
import { useSyncExternalStore } from 'react';
import { oneOf } from './one-of';

export const themes = ['light', 'dark', 'system'] as const;
export type Theme = (typeof themes)[number];

const KEY = 'theme';

function subscribe(changed: () => void): () => void {
  window.addEventListener('storage', changed);
  window.addEventListener(KEY, changed);
  return () => {
    window.removeEventListener('storage', changed);
    window.removeEventListener(KEY, changed);
  };
}

function chosenTheme(): Theme {
  try {
    return oneOf(themes, window.localStorage.getItem(KEY)) ?? 'system';
  } catch {
    return 'system'; // A browser that forbids storage: as the device is.
  }
}

/** Keeps the choice on this device, for every tab; the page follows through `theme-script.tsx`. */
function chooseTheme(theme: Theme): void {
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(KEY));
}

/** Which theme was chosen on this device, and how to choose another. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(subscribe, chosenTheme, () => 'system' as const),
  chooseTheme,
];
