import type { Listening, ListenOptions } from '@bizcoin/db';
import type { Logger } from 'pino';
import { LIVE_CHANNEL, type LiveWord, readLiveWord } from './live-word';

export type LiveNews = Extract<LiveWord, { readonly customers: unknown }>;

interface EarOptions {
  readonly listen: (options: Omit<ListenOptions, 'url'>) => Listening;
  readonly onNews: (news: LiveNews) => void;
  /** Something may have been missed: everything has to be read again. */
  readonly onMissed: () => void;
  readonly log: Pick<Logger, 'warn'>;
}

export interface Ear {
  /** Notices who has fallen silent; to be called every few seconds. */
  look(): void;
  close(): Promise<void>;
}

/** How often a worker says that it is there. */
export const BEAT_MS = 5_000;
const SILENT_AFTER_MS = 3 * BEAT_MS;
/** While no worker speaks, everything is read again this often, as if nobody told anything. */
const READ_AGAIN_MS = 30_000;

/**
 * Hears what workers say, and notices when it may have missed some of it: when the connection was lost, when a worker
 * falls silent or has a name nobody knows yet, and for as long as there is none at all.
 */
export function openEar({ listen, onNews, onMissed, log }: EarOptions): Ear {
  const heardAt = new Map<string, number>();
  let listeningSince = Date.now();
  let missedAt = Date.now();
  const missed = () => {
    missedAt = Date.now();
    onMissed();
  };
  const heard = (name: string) => {
    const isNew = !heardAt.has(name);
    heardAt.set(name, Date.now());
    // Everybody is new at first.
    if (isNew && Date.now() - listeningSince > BEAT_MS) missed();
  };
  const begin = () =>
    listen({
      channel: LIVE_CHANNEL,
      onWord: (text) => {
        const word = readLiveWord(text);
        if (word === null) return;
        if ('beat' in word) heard(word.beat);
        else onNews(word);
      },
      onListening: () => {
        listeningSince = Date.now();
        missed();
      },
      onFailure: (failure) => log.warn({ err: failure }, 'changes are not heard of right now'),
    });
  let listening = begin();
  return {
    look() {
      const now = Date.now();
      const silent = [...heardAt].filter(([, at]) => now - at > SILENT_AFTER_MS);
      for (const [name] of silent) heardAt.delete(name);
      if (silent.length > 0) missed();
      if (heardAt.size > 0 || now - missedAt < READ_AGAIN_MS) return;
      // Perhaps it is the connection that is dead without anybody having said so.
      void listening.close();
      listening = begin();
      missed();
    },
    close: () => listening.close(),
  };
}
