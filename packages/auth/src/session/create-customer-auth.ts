import type { Database } from '@bizcoin/db';
import { type Auth, type AuthOptions, createAuth } from './auth';
import type { CustomerSession } from './session';
import { customerPolicy } from './session-policy';

export type CustomerAuth = Auth<CustomerSession>;

/** Sessions of the customer app: cookie `customer_session`, 30 days idle (docs/accounts.md). */
export const createCustomerAuth = (db: Database, options: AuthOptions): CustomerAuth =>
  createAuth(db, customerPolicy, options, (session, { person }) => ({ sessionId: session.id, user: person }));
