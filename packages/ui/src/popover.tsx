'use client';
import { Popover as BasePopover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface PopoverProps {
  /** Names the panel. */
  label: string;
  trigger: ReactNode;
  triggerLabel?: string | undefined;
  triggerClassName: string;
  children: ReactNode;
  className?: string | undefined;
}

/** A small panel under the control that opens it, for choices that need no page and no dialog. */
export function Popover({ label, trigger, triggerLabel, triggerClassName, children, className }: PopoverProps) {
  return (
    <BasePopover.Root>
      <BasePopover.Trigger aria-label={triggerLabel} className={triggerClassName}>
        {trigger}
      </BasePopover.Trigger>
      <BasePopover.Portal>
        <BasePopover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <BasePopover.Popup
            aria-label={label}
            className={classNames(
              'rounded-card border border-line bg-surface p-3 text-15 shadow-raised outline-none transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0',
              className,
            )}
          >
            {children}
          </BasePopover.Popup>
        </BasePopover.Positioner>
      </BasePopover.Portal>
    </BasePopover.Root>
  );
}
