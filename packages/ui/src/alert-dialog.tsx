'use client';
import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog';
import type { ReactNode } from 'react';
import { Button } from './button';
import { backdropStyles, footerStyles, panelStyles } from './dialog';

interface AlertDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** The consequence, with names and amounts. */
  description: ReactNode;
  children?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  pending?: boolean | undefined;
  confirmDisabled?: boolean | undefined;
  danger?: boolean | undefined;
}

/** Asks before something that cannot be taken back; a press outside does not close it. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, children, confirmLabel, cancelLabel, onConfirm } = props;
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={backdropStyles} />
        <BaseAlertDialog.Popup className={panelStyles}>
          <BaseAlertDialog.Title className="text-22 font-semibold">{title}</BaseAlertDialog.Title>
          <BaseAlertDialog.Description className="mt-2 text-15 text-ink-soft">
            {description}
          </BaseAlertDialog.Description>
          {children && <div className="mt-4">{children}</div>}
          <div className={footerStyles}>
            <Button variant="secondary" onClick={() => onOpenChange(false)}>
              {cancelLabel}
            </Button>
            <Button
              variant={props.danger ? 'danger' : 'primary'}
              pending={props.pending}
              disabled={props.confirmDisabled}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </div>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
