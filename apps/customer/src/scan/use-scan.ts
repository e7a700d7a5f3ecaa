'use client';
import { useRef, useState } from 'react';
import { CodeScanner } from './code-scanner';

interface Scan {
  onCode: (code: string) => void;
  /** After a code was found and the scanner has gone: the focus is wanted where the code now stands. */
  onFilled: () => void;
}

/** Opens the scanner and takes what it finds. A press asks once more for one that could not be fetched before. */
export function useScan({ onCode, onFilled }: Scan) {
  const [isOpen, setOpen] = useState(false);
  const filled = useRef(false);
  return {
    isOpen,
    open: () => {
      setOpen(true);
      CodeScanner.fetchAhead();
    },
    close: () => setOpen(false),
    scanner: {
      onCode: (code: string) => {
        filled.current = true;
        onCode(code);
      },
      onClosed: () => {
        setOpen(false);
        if (filled.current) onFilled();
        filled.current = false;
      },
    },
  };
}
