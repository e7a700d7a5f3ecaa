'use client';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { buttonStyles } from './button';

interface ToastProps {
  /** What this is, for whoever moves from region to region. */
  label: string;
  onClose: () => void;
  children: ReactNode;
}

const SHOWN_MS = 8_000;

/**
 * News that goes away by itself, but not while it is pointed at or has the focus; Escape closes it. It takes no focus and
 * announces nothing: say its text to the live region as well.
 */
export function Toast({ label, onClose, children }: ToastProps) {
  const t = useTranslations('ui');
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, onClose]);
  return (
    <section
      aria-label={label}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      className="motion-safe:slide-in-from-top-2 motion-safe:fade-in fixed inset-x-4 top-16 z-40 flex items-start gap-2 rounded-card border border-line bg-surface ps-4 pe-1 py-1 shadow-raised duration-160 motion-safe:animate-in sm:start-auto sm:end-6 sm:w-96 lg:top-20 print:hidden"
    >
      <div className="min-w-0 grow py-2">{children}</div>
      <button
        type="button"
        aria-label={t('close')}
        onClick={onClose}
        className={buttonStyles({ variant: 'quiet', size: 'icon' })}
      >
        <X aria-hidden className="size-4" />
      </button>
    </section>
  );
}
