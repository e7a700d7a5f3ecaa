'use client';
import { Button } from '@bizcoin/ui/button';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { ScanQrCode } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';

// The decoder is for those who press only.
const Scanner = lazyPart(() => import('./scanner').then((file) => file.Scanner));

interface ScanButtonProps {
  onCode: (code: string) => void;
  /** After a code was found and the dialog has gone: the focus is wanted where the code now stands. */
  onFilled: () => void;
  disabled: boolean;
}

export function ScanButton({ onCode, onFilled, disabled }: ScanButtonProps) {
  const t = useTranslations('scan');
  const [open, setOpen] = useState(false);
  const filled = useRef(false);
  return (
    <>
      <Button
        variant="quiet"
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => setOpen(true)}
        className="-me-3 -my-2 px-3"
      >
        <ScanQrCode aria-hidden className="size-5" />
        {t('open')}
      </Button>
      {open && (
        <Scanner
          onCode={(code) => {
            filled.current = true;
            onCode(code);
          }}
          onClosed={() => {
            setOpen(false);
            if (filled.current) onFilled();
            filled.current = false;
          }}
        />
      )}
    </>
  );
}
