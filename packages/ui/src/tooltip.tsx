'use client';
import { Popover } from '@base-ui/react/popover';
import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface TooltipProps {
  /** The thing explained; the button reads "About {what}". */
  what: string;
  children: ReactNode;
}

// A popover and not a hover tooltip: a tooltip cannot be opened by touch, and this one answers to touch, keys and pointer.
export function Tooltip({ what, children }: TooltipProps) {
  const t = useTranslations('ui');
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={160}
        aria-label={t('explain', { what })}
        className="relative inline-flex size-5 shrink-0 items-center justify-center rounded-full align-middle text-ink-soft before:absolute before:-inset-3 before:content-[''] hover:text-ink"
      >
        <CircleHelp aria-hidden className="size-4" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup
            aria-label={t('explain', { what })}
            className="max-w-72 rounded-control bg-ink px-3 py-2 text-13 text-paper shadow-raised outline-none transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
