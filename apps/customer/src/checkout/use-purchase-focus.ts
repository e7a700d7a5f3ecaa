'use client';
import { useEffect, useRef } from 'react';

interface Moment {
  /** The press that ordered was refused, and the button that was pressed may be out of use. */
  readonly refused: boolean;
  /** The refusal is told at the field of bizcoins, not in a notice. */
  readonly atField: boolean;
  /** A notice stands there. */
  readonly noticed: boolean;
}

/**
 * Keeps the focus in a purchase: a refusal takes it, so that the ways on are the next keys; a way that was taken, and is
 * gone with its notice, hands it to the button that orders.
 */
export function usePurchaseFocus({ refused, atField, noticed }: Moment) {
  const field = useRef<HTMLInputElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const order = useRef<HTMLButtonElement>(null);
  const tookWay = useRef(false);
  useEffect(() => {
    if (refused) (atField ? field : notice).current?.focus();
  }, [refused, atField]);
  useEffect(() => {
    if (noticed || !tookWay.current) return;
    tookWay.current = false;
    order.current?.focus();
  }, [noticed]);
  const onWay = () => {
    tookWay.current = true;
  };
  return { field, notice, order, onWay };
}
