'use client';
import { useEffect, useState } from 'react';
import { takeKeptCode } from './kept-code';
import { keepLinkedCode } from './linked-code';
import { VoucherRedemption } from './voucher-redemption';

/** The redemption with the field filled by a link, or with what stood in it before signing in; the customer still presses twice. */
export function LinkedRedemption() {
  const [linked, setLinked] = useState('');
  useEffect(() => {
    const take = () => {
      keepLinkedCode();
      const code = takeKeptCode();
      if (code !== null) setLinked(code);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return <VoucherRedemption key={linked} initialCode={linked} />;
}
