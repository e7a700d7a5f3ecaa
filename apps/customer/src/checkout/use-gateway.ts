'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Placed } from './checkout-types';
import { goToGateway } from './go-to-gateway';

/**
 * Where an order goes on after it was placed or tried again: to the gateway, or to its own page where there is nothing to
 * pay there. Whoever comes back from the gateway by the back key finds the page as they left it; they are led to the order.
 */
export function useGateway() {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);
  const orderId = useRef<string | null>(null);
  useEffect(() => {
    const comeBack = (event: PageTransitionEvent) => {
      if (!event.persisted || orderId.current === null) return;
      setLeaving(false);
      router.push(`/checkout/${orderId.current}`);
    };
    window.addEventListener('pageshow', comeBack);
    return () => window.removeEventListener('pageshow', comeBack);
  }, [router]);
  const goOn = useCallback(
    (placed: Placed) => {
      if (placed.payment === null) return router.push(`/checkout/${placed.orderId}`);
      orderId.current = placed.orderId;
      setLeaving(true);
      goToGateway(placed.payment.redirectUrl);
    },
    [router],
  );
  return { goOn, leaving };
}
