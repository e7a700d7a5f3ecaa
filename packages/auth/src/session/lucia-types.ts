import type { Lucia } from 'lucia';
import type { DealerName, Person, StaffLevel } from './session';

export interface SessionAttributes {
  readonly ip: string | null;
  readonly userAgent: string | null;
  /** Since the last recorded use, by the database's clock. */
  readonly unseenSeconds: number;
}

export interface UserAttributes {
  readonly person: Person;
  readonly level: StaffLevel | null;
  /** The dealer this person works for. */
  readonly firm: DealerName | null;
}

// Lucia takes its attribute types from here. Both apps' instances share them; the audience keeps them apart.
declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}
