interface Attempt {
  createdAt: string;
  outcome: string;
}

interface Reading {
  now: Date;
  timeZone: string;
  /** Whether no older attempts exist than those given. */
  isAll: boolean;
}

export interface Today {
  attempts: number;
  redeemed: number;
  refused: number;
  /** False when attempts of today may exist that were not read. */
  isComplete: boolean;
}

/** Counts the attempts of the civil day that `now` lies in; `attempts` are the latest, newest first. */
export function todayOf(attempts: readonly Attempt[], { now, timeZone, isAll }: Reading): Today {
  const dayOf = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at);
  const today = dayOf(now);
  const ofToday = attempts.filter(({ createdAt }) => dayOf(new Date(createdAt)) === today);
  const redeemed = ofToday.filter(({ outcome }) => outcome === 'success').length;
  return {
    attempts: ofToday.length,
    redeemed,
    refused: ofToday.length - redeemed,
    isComplete: isAll || ofToday.length < attempts.length,
  };
}
