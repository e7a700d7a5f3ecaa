'use client';
import { CircleHelp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { lazyPart } from './lazy-part';
import { TooltipMissing } from './tooltip-missing';

const TooltipPanel = lazyPart(() => import('./tooltip-panel').then((file) => file.TooltipPanel), {
  missing: TooltipMissing,
});

const OPEN_AFTER_MS = 160;
/** Time to move the pointer from the button into the panel. */
const CLOSE_AFTER_MS = 200;

interface TooltipProps {
  /** The thing explained; the button reads "About {what}". */
  what: string;
  children: ReactNode;
}

/**
 * Explains something to touch, keys and pointer alike; a tooltip in the narrow sense cannot be opened by touch. The
 * button is there from the start, the panel is fetched when somebody comes near it, and no press is lost meanwhile.
 */
export function Tooltip({ what, children }: TooltipProps) {
  const t = useTranslations('ui');
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<number>(undefined);
  const [openedBy, setOpenedBy] = useState<'press' | 'hover' | null>(null);
  const [lastOpenedBy, setLastOpenedBy] = useState(openedBy);
  if (openedBy !== null && openedBy !== lastOpenedBy) setLastOpenedBy(openedBy);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const stay = () => window.clearTimeout(timer.current);
  const enter = ({ pointerType }: PointerEvent) => {
    stay();
    TooltipPanel.fetchAhead();
    if (pointerType === 'mouse')
      timer.current = window.setTimeout(() => setOpenedBy((by) => by ?? 'hover'), OPEN_AFTER_MS);
  };
  const leave = () => {
    stay();
    timer.current = window.setTimeout(() => setOpenedBy((by) => (by === 'hover' ? null : by)), CLOSE_AFTER_MS);
  };
  const press = () => {
    stay();
    setOpenedBy((by) => (by === 'press' ? null : 'press'));
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-label={t('explain', { what })}
        aria-haspopup="dialog"
        aria-expanded={openedBy !== null}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onFocus={TooltipPanel.fetchAhead}
        onClick={press}
        className="relative inline-flex size-5 shrink-0 items-center justify-center rounded-full align-middle text-ink-soft before:absolute before:-inset-3 before:content-[''] hover:text-ink"
      >
        <CircleHelp aria-hidden className="size-4" />
      </button>
      {lastOpenedBy !== null && (
        <TooltipPanel
          open={openedBy !== null}
          byHover={lastOpenedBy === 'hover'}
          label={t('explain', { what })}
          button={button}
          onClose={() => setOpenedBy(null)}
          onPointerEnter={stay}
          onPointerLeave={leave}
        >
          {children}
        </TooltipPanel>
      )}
    </>
  );
}
