'use client';
import { Popover } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';

interface TooltipPanelProps {
  open: boolean;
  /** A panel that only the pointer opened leaves the focus where it is. */
  byHover: boolean;
  label: string;
  button: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  children: ReactNode;
}

/** What a `Tooltip` opens; fetched by its first use. */
export function TooltipPanel(props: TooltipPanelProps) {
  const { open, byHover, label, button, onClose, onPointerEnter, onPointerLeave, children } = props;
  return (
    <Popover.Root
      open={open}
      onOpenChange={(_, { reason, event }) => {
        // A press on the button itself is the button's own business; otherwise it would close and open again.
        if (reason === 'outside-press' && button.current?.contains(event.target as Node | null)) return;
        onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={button} sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup
            aria-label={label}
            initialFocus={!byHover}
            finalFocus={byHover ? false : button}
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
            className="max-w-72 rounded-control bg-ink px-3 py-2 text-13 text-paper shadow-raised outline-none transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
