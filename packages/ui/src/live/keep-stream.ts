import { openStream } from './open-stream';

/** `opening` is no fault yet; `broken`: what is shown may be out of date. */
export type LiveState = 'opening' | 'live' | 'broken';

export interface LiveHandlers {
  readonly onState: (state: LiveState) => void;
  readonly onTopic: (topic: string) => void;
  /** Something may have been missed: everything is to be read again. */
  readonly onGap: () => void;
  /** The server would not have it: perhaps nobody is signed in any more. */
  readonly onClosed: () => void;
}

export interface KeptStream {
  /** Tries at once if it is waiting to; `anew` also where it seems to listen. */
  wake(how?: { readonly anew: boolean }): void;
  stop(): void;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
// What was being read while the stream opened has arrived by then; and not all customers ask in one moment.
const GAP_AFTER_MS = 300;
const GAP_SPREAD_MS = 1_000;

/** Keeps one stream open: whenever it ends another is opened, later and later, and what may have been missed is said. */
export function keepStream(url: string, { onState, onTopic, onGap, onClosed }: LiveHandlers): KeptStream {
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gap: ReturnType<typeof setTimeout> | undefined;
  let close = () => {};
  const open = () => {
    clearTimeout(retry);
    retry = undefined;
    close();
    close = openStream(url, {
      onTopic,
      // Said again with every ping: others hear that somebody listens.
      onPing: () => onState('live'),
      onOpen() {
        failures = 0;
        onState('live');
        clearTimeout(gap);
        gap = setTimeout(onGap, GAP_AFTER_MS + Math.random() * GAP_SPREAD_MS);
      },
      onEnd(how) {
        failures++;
        onState('broken');
        const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
        retry = setTimeout(open, waitMs * (0.5 + Math.random() / 2));
        if (how === 'closed') onClosed();
      },
    });
  };
  onState('opening');
  open();
  return {
    wake({ anew } = { anew: false }) {
      if (anew || retry !== undefined) open();
    },
    stop() {
      clearTimeout(retry);
      clearTimeout(gap);
      close();
    },
  };
}
