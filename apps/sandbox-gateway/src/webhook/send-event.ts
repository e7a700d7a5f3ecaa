import type { Logger } from 'pino';
import type { Store } from '../store/open-store';
import type { Send } from './deliveries';
import { eventBody } from './event-body';
import { signEvent } from './sign-event';

const TIMEOUT_MS = 5_000;

export interface Destination {
  readonly url: string;
  readonly secret: string;
}

/** Posts an event to the shop. Only a 2xx means that it was taken. */
export const sendEvent =
  (store: Store, { url, secret }: Destination, { now, log }: { now: () => Date; log: Logger }): Send =>
  async (event, stopped) => {
    const { header, body } = eventBody(store, event);
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [header]: signEvent(body, secret, now()) },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([stopped, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      if (!response.ok) log.warn({ event: event.id, type: event.type, status: response.status }, 'webhook not taken');
      return response.ok;
    } catch (failure) {
      if (!stopped.aborted) log.warn({ event: event.id, type: event.type, err: failure }, 'webhook not delivered');
      return false;
    }
  };
