import type { AdminSession, ListedSession, Person } from '@bizcoin/auth';
import { instant } from '../input/instant';

/** What a person may read of themselves. */
export const customerView = ({ id, name, email, phone, locale, timeZone, dealer }: Person) => ({
  id,
  name,
  email,
  phone,
  locale,
  timeZone,
  dealer,
});

export const adminView = ({ user: { id, name, email }, level, dealer }: AdminSession) => ({
  id,
  name,
  email,
  level,
  dealer,
});

export const listedSessionView = (session: ListedSession) => ({
  ...session,
  createdAt: instant(session.createdAt),
  lastSeenAt: instant(session.lastSeenAt),
  expiresAt: instant(session.expiresAt),
});
