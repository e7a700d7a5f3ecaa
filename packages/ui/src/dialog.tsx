'use client';
import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { buttonStyles } from './button';
import { classNames } from './class-names';

export const backdropStyles =
  'fixed inset-0 z-40 bg-scrim transition-opacity data-[ending-style]:opacity-0 data-[starting-style]:opacity-0';

/** A sheet from below on a phone, a centred panel from 640 px on. */
export const panelStyles =
  'fixed inset-x-0 bottom-0 z-40 flex max-h-[92dvh] flex-col overflow-y-auto scroll-pb-36 rounded-t-card bg-surface p-5 pb-[max(1.25rem,env(safe-area-inset-bottom))] shadow-raised outline-none transition-all data-[ending-style]:translate-y-4 data-[ending-style]:opacity-0 data-[starting-style]:translate-y-4 data-[starting-style]:opacity-0 sm:inset-x-4 sm:inset-y-0 sm:m-auto sm:h-fit sm:max-w-lg sm:rounded-card sm:p-6';

/** The buttons stay in sight while what stands above them scrolls, and fades out behind them. */
export const footerStyles =
  'sticky bottom-[calc(-1*max(1.25rem,env(safe-area-inset-bottom)))] -mx-5 mt-3 -mb-[max(1.25rem,env(safe-area-inset-bottom))] flex flex-col-reverse gap-3 bg-surface px-5 pt-3 pb-[max(1.25rem,env(safe-area-inset-bottom))] fade-above sm:-bottom-6 sm:-mx-6 sm:-mb-6 sm:flex-row sm:justify-end sm:px-6 sm:pb-6';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode | undefined;
  children?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode | undefined;
  className?: string | undefined;
  /** After the last frame of closing. */
  onClosed?: (() => void) | undefined;
  /** Where the focus goes on closing when the control that opened it may be gone. */
  finalFocus?: (() => HTMLElement | null) | undefined;
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, children, footer, className, onClosed, finalFocus } = props;
  const t = useTranslations('ui');
  return (
    <BaseDialog.Root
      open={open}
      onOpenChange={onOpenChange}
      onOpenChangeComplete={(nowOpen) => !nowOpen && onClosed?.()}
    >
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdropStyles} />
        <BaseDialog.Popup className={classNames(panelStyles, className)} {...(finalFocus ? { finalFocus } : {})}>
          <div className="flex items-start justify-between gap-3">
            <BaseDialog.Title className="pt-1.5 text-22 font-semibold">{title}</BaseDialog.Title>
            <BaseDialog.Close
              aria-label={t('close')}
              className={classNames(
                buttonStyles({ variant: 'quiet', size: 'icon' }),
                '-me-2 -mt-1 shrink-0 text-ink-soft',
              )}
            >
              <X aria-hidden className="size-5" />
            </BaseDialog.Close>
          </div>
          {description && (
            <BaseDialog.Description className="mt-1 text-15 text-ink-soft">{description}</BaseDialog.Description>
          )}
          {children && <div className="mt-4">{children}</div>}
          {footer && <div className={footerStyles}>{footer}</div>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
