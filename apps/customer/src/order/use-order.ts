'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { api } from '../api/api';
import { useAfterOrder } from '../checkout/use-after-order';
import { type OrderScene, orderScene } from './order-scene';
import { pollAfter } from './poll-after';
import { useNow } from './use-now';

const TICK_MS = 1_000;
/** How long "I have paid" is believed before the page asks again whether to pay. */
const BELIEVED_MS = 60_000;

/** One order, read again until its end is known. `justPaid`: it became paid while it was watched, or just before. */
export function useOrder(orderId: string) {
  const [since] = useState(() => Date.now());
  const now = useNow(TICK_MS);
  const watchedForMs = Math.max(0, now.getTime() - since);
  const gatewaySays = useSearchParams().get('payment');
  const saysPaid = gatewaySays === 'done' && watchedForMs < BELIEVED_MS;
  const order = api.checkout.get.useQuery(
    { orderId },
    {
      staleTime: 0,
      refetchInterval: ({ state }) =>
        state.data ? pollAfter(orderScene(state.data, { now: new Date(), saysPaid }), Date.now() - since) : false,
    },
  );
  const scene = order.data ? orderScene(order.data, { now, saysPaid }) : null;
  const justPaid = useJustPaid(scene, gatewaySays);
  return { order, scene, now, justPaid };
}

function useJustPaid(scene: OrderScene | null, gatewaySays: string | null): boolean {
  const readAgain = useAfterOrder();
  const before = useRef<OrderScene | null>(null);
  const [justPaid, setJustPaid] = useState(false);
  useEffect(() => {
    const last = before.current;
    if (scene === null || scene === last) return;
    before.current = scene;
    if (last === null && gatewaySays === null) return;
    setJustPaid(scene === 'paid' && (last !== null || gatewaySays === 'done'));
    // Coins and discounts moved with it, perhaps between our reading of the wallet and of the order.
    readAgain();
  }, [scene, gatewaySays, readAgain]);
  return justPaid;
}
