'use client';
import { X } from 'lucide-react';

interface RemovableFilterProps {
  label: string;
  removeLabel: string;
  onRemove: () => void;
}

/** A filter that came with a link and has no control of its own: it says what it is and can be taken away. */
export function RemovableFilter({ label, removeLabel, onRemove }: RemovableFilterProps) {
  return (
    <span className="inline-flex min-h-8 items-center gap-1 rounded-full border border-jade bg-jade-soft ps-3 pe-1 text-13 font-semibold text-jade">
      {label}
      <button
        type="button"
        aria-label={removeLabel}
        onClick={onRemove}
        className="inline-flex size-6 items-center justify-center rounded-full hover:bg-surface"
      >
        <X aria-hidden className="size-3.5" />
      </button>
    </span>
  );
}
