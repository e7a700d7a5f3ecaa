import { isFinalScene, type OrderScene } from './order-scene';

const QUICK_MS = 1_500;
const SLOW_MS = 5_000;
const QUICK_FOR_MS = 60_000;
const IDLE_MS = 10_000;

/** How long to wait before an order is read again, or false when its end is known. */
export function pollAfter(scene: OrderScene, watchedForMs: number): number | false {
  if (isFinalScene(scene)) return false;
  if (scene === 'open' || scene === 'declined') return IDLE_MS;
  return watchedForMs < QUICK_FOR_MS ? QUICK_MS : SLOW_MS;
}
