'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import { whenIdle } from '@bizcoin/ui/when-idle';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { ShelfVoucher } from './voucher-types';

const UseNowDialog = lazyPart(() => import('./use-now-dialog').then((file) => file.UseNowDialog));

interface Opening {
  voucher: ShelfVoucher;
  /** Where the focus returns to, if it is still there. */
  opener: HTMLElement;
}

const UseNow = createContext<(opening: Opening) => void>(() => {});

export const useUseNow = () => useContext(UseNow);

// The dialog lives here and not beside its button: a redeemed voucher leaves the shelf, and its receipt must stay.
export function UseNowProvider({ children }: { children: ReactNode }) {
  const [opening, setOpening] = useState<Opening | null>(null);
  useEffect(() => whenIdle(UseNowDialog.fetchAhead), []);
  const open = useCallback((pressed: Opening) => {
    setOpening(pressed);
    // Once more, if it could not be fetched before.
    UseNowDialog.fetchAhead();
  }, []);
  return (
    <UseNow value={open}>
      {children}
      {opening && (
        <UseNowDialog
          key={opening.voucher.voucherId}
          voucher={opening.voucher}
          opener={opening.opener}
          onClosed={() => setOpening(null)}
        />
      )}
    </UseNow>
  );
}
