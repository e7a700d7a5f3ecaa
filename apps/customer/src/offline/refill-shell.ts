import { REFILL } from '../../service-worker/refill';

/** After a change that every page shows: those kept for when there is no network are fetched again. */
export function refillShell(): void {
  if ('serviceWorker' in navigator) navigator.serviceWorker.controller?.postMessage(REFILL);
}
