import type { Database } from '@bizcoin/db';
import { type Auth, type AuthOptions, createAuth } from './auth';
import type { AdminSession } from './session';
import { adminPolicy } from './session-policy';

export type AdminAuth = Auth<AdminSession>;

/** Sessions of the admin app: cookie `admin_session`, one hour idle, twelve in all (docs/accounts.md). */
export const createAdminAuth = (db: Database, options: AuthOptions): AdminAuth =>
  createAuth(db, adminPolicy, options, (session, { person, level, firm }) => ({
    sessionId: session.id,
    user: person,
    level,
    dealer: firm,
  }));
