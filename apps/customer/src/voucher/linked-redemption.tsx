'use client';
import { useEffect, useState } from 'react';
import { keepLinkedCode, takeLinkedCode } from './linked-code';
import { VoucherRedemption } from './voucher-redemption';

/** The redemption with the field filled by the link; the customer still presses twice. */
export function LinkedRedemption() {
  const [linked, setLinked] = useState('');
  useEffect(() => {
    const take = () => {
      keepLinkedCode();
      const code = takeLinkedCode();
      if (code !== null) setLinked(code);
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return <VoucherRedemption key={linked} initialCode={linked} />;
}
