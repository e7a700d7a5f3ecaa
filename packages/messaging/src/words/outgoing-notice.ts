import type { NoticeKind } from './notice-kind';

/** A notice with everything that any channel needs to put it into words and bring it to its reader. */
export interface OutgoingNotice {
  /** Stays the same over all tries, so that a mailbox can tell a repeated letter from a new one. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reader: NoticeReader;
  /** Where a notice of this kind leads. A secret may stand in it: it is written into the letter and nowhere else. */
  readonly url: string;
  /** Where its reader chooses what to be told of; null for what nobody can switch off. */
  readonly settingsUrl: string | null;
}

export interface NoticeReader {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  /** The preferred language as the customer chose it; English where there are no words in it. */
  readonly locale: string | null;
  readonly timeZone: string;
}
