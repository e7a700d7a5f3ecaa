import type { ReactNode } from 'react';

interface TooltipMissingProps {
  open: boolean;
  byHover: boolean;
  children: ReactNode;
}

/**
 * The explanation itself is in the page: where its panel could not be fetched, a press shows it at the foot of the screen
 * and another takes it away.
 */
export function TooltipMissing({ open, byHover, children }: TooltipMissingProps) {
  return (
    open &&
    !byHover && (
      <p
        role="status"
        className="fixed inset-x-4 bottom-20 z-40 rounded-control bg-ink px-3 py-2 text-13 text-paper sm:start-auto sm:end-6 sm:w-96 lg:bottom-6"
      >
        {children}
      </p>
    )
  );
}
