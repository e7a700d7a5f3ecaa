import { type KeptStream, keepStream, type LiveHandlers, type LiveState } from './keep-stream';
import { type LockPlace, lockPlace } from './lock-place';

/** What tabs of one browser say to each other. Whoever comes says `hello`, who is back says `wake`: the one that listens answers. */
type Word =
  | { readonly say: 'state'; readonly state: LiveState }
  | { readonly say: 'topic'; readonly topic: string }
  | { readonly say: 'gap' | 'closed' | 'hello' | 'wake' };

const NAME = 'bizcoin.live';

// Who listens says something with every ping, and between two tries; a tab that a phone has put to sleep says nothing.
const SILENT_AFTER_MS = 45_000;
const ANSWER_WITHIN_MS = 3_000;

/**
 * One stream for all tabs of a browser: the tab that holds a lock listens and passes on what it hears; when it goes, the
 * lock falls to the next, and when it falls silent another takes it. Who listens from then on has everything read again. A
 * browser that cannot share listens in each tab.
 */
export function shareStream(url: string, handlers: LiveHandlers): KeptStream {
  const canShare = 'BroadcastChannel' in globalThis && navigator.locks !== undefined;
  const channel = canShare ? new BroadcastChannel(NAME) : null;
  const say = (word: Word) => channel?.postMessage(word);
  let state: LiveState = 'opening';
  let own: KeptStream | null = null;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let place: LockPlace | null = null;
  let met = false;
  let stopped = false;

  const expectWord = (withinMs: number) => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      place?.leave();
      place = lockPlace(NAME, { steal: true, onTaken: lead, onLost: follow });
    }, withinMs);
  };

  function hear(word: Word): void {
    if (word.say === 'state') {
      state = word.state;
      handlers.onState(state);
    } else if (word.say === 'topic') handlers.onTopic(word.topic);
    else if (word.say === 'gap') handlers.onGap();
    else if (word.say === 'closed') handlers.onClosed();
  }

  const hearAndSay = (word: Word) => {
    hear(word);
    say(word);
  };

  function lead(): void {
    clearTimeout(silence);
    own = keepStream(url, {
      onState: (now) => hearAndSay({ say: 'state', state: now }),
      onTopic: (topic) => hearAndSay({ say: 'topic', topic }),
      onGap: () => hearAndSay({ say: 'gap' }),
      onClosed: () => hearAndSay({ say: 'closed' }),
    });
  }

  function follow(): void {
    if (stopped) return;
    own?.stop();
    own = null;
    expectWord(SILENT_AFTER_MS);
    place = lockPlace(NAME, { steal: false, onTaken: lead, onLost: follow });
  }

  if (channel !== null)
    channel.onmessage = ({ data }: MessageEvent<Word>) => {
      const asked = data.say === 'hello' || data.say === 'wake';
      if (own === null) {
        if (asked) return;
        expectWord(SILENT_AFTER_MS);
        // It listened before this tab came: what this tab has read may be older than what was told meanwhile.
        if (!met && data.say === 'state' && data.state === 'live') handlers.onGap();
        met = true;
        return hear(data);
      }
      if (data.say === 'wake') own.wake();
      if (asked) say({ say: 'state', state });
      // Two that listen at once, for the moment in which one takes the other's place: both are right.
      else hear(data);
    };

  if (channel === null) lead();
  else {
    follow();
    say({ say: 'hello' });
  }

  return {
    wake(how) {
      if (own !== null) return own.wake(how);
      say({ say: 'wake' });
      expectWord(ANSWER_WITHIN_MS);
    },
    stop() {
      stopped = true;
      clearTimeout(silence);
      own?.stop();
      place?.leave();
      channel?.close();
    },
  };
}
