import type { ReactNode } from 'react';

/** A key of the keyboard, named where it does something. */
export function Keycap({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] border border-line-strong bg-surface px-1 font-mono text-13 text-ink-soft">
      {children}
    </kbd>
  );
}
