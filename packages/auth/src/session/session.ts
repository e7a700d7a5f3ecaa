export type Audience = 'customer' | 'admin';

/** 0 viewer, 1 support, 2 full access. */
export type StaffLevel = 0 | 1 | 2;

export interface DealerName {
  readonly id: string;
  readonly name: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly locale: string | null;
  readonly timeZone: string | null;
  /** Whose customer this person is; null is the business's own. */
  readonly dealer: DealerName | null;
  readonly customerSince: Date | null;
  readonly suspendedAt: Date | null;
  readonly createdAt: Date;
}

export interface CustomerSession {
  /** Plain, as the cookie carries it: never to be logged or stored. */
  readonly sessionId: string;
  readonly user: Person;
}

export interface AdminSession extends CustomerSession {
  /** Null for a dealer's member who is not staff. */
  readonly level: StaffLevel | null;
  /** The dealer this person works for. */
  readonly dealer: DealerName | null;
}

/** Where a request comes from, for the list of sessions, and the session that browser showed, if any. */
export interface Client {
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly sessionId: string | null;
}
