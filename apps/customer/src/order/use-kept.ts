'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import type { Order } from './order-types';
import { setAside } from './set-aside';

/** What is set aside for an order now, as its messages want it told. */
export function useKept() {
  const formats = useFormats();
  return (order: Order) => ({
    kept: order.secured ? setAside(order) : 'none',
    amount: formats.bizcoins(order.bizcoins),
  });
}
