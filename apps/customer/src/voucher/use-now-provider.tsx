'use client';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { UseNowDialog } from './use-now-dialog';
import type { ShelfVoucher } from './voucher-types';

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
  return (
    <UseNow value={setOpening}>
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
