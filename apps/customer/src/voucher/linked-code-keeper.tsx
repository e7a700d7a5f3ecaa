'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { keepLinkedCode } from './linked-code';

/** Stands before the session gate, because the gate leaves the address of the link behind. */
export function LinkedCodeKeeper() {
  const onRedeem = usePathname() === '/redeem';
  useEffect(() => {
    if (onRedeem) keepLinkedCode();
  }, [onRedeem]);
  return null;
}
