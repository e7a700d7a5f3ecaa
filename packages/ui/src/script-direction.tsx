'use client';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import type { ReactNode } from 'react';

/** Tells sliders, selects and menus which way the reader's script runs, so that arrow keys and drags follow what is seen. */
export function ScriptDirection({ direction, children }: { direction: 'ltr' | 'rtl'; children: ReactNode }) {
  return <DirectionProvider direction={direction}>{children}</DirectionProvider>;
}
