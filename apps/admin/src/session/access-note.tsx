'use client';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';

/** Stands where a control is absent, and says who has it. */
export function AccessNote({ children }: { children: ReactNode }) {
  return (
    <p className="flex items-start gap-2 text-13 text-ink-soft">
      <Lock aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}
