import { createDatabase, newId } from '@bizcoin/db';
import { canonicalEmail } from '../email/canonical-email';
import { createPasswordHasher, type PasswordHasher } from '../password/password-hasher';
import { createAdminAuth } from '../session/create-admin-auth';
import { createCustomerAuth } from '../session/create-customer-auth';
import type { Client, StaffLevel } from '../session/session';

export interface Roles {
  readonly customer?: boolean;
  readonly level?: StaffLevel;
  readonly firm?: string;
  readonly suspended?: boolean;
}

export const PASSWORD = 'demo-password-1';

export const browser: Client = { ip: '203.0.113.9', userAgent: 'Browser/1.0', sessionId: null };

/** Both apps' ways to sign in over one real database, for the tests of this package. */
export function signInFixture(appUrl: string) {
  const db = createDatabase({ url: appUrl });
  const hasher = createPasswordHasher({ concurrencyMax: 2 });
  const verified: (string | null)[] = [];
  // The real hasher, watched: what must cost a verification can be counted instead of timed.
  const passwords: PasswordHasher = {
    hash: hasher.hash,
    verify: (stored, password) => {
      verified.push(stored);
      return hasher.verify(stored, password);
    },
  };
  const shared = { db, passwords, budgetFactor: 1 };
  return {
    db,
    verified,
    customer: { ...shared, auth: createCustomerAuth(db, { secureCookie: false }) },
    admin: { ...shared, auth: createAdminAuth(db, { secureCookie: false }) },
    /** Adds a person with these roles (a customer, unless told otherwise) and answers the id. */
    async addPerson(email: string, roles: Roles = { customer: true }): Promise<string> {
      const hash = await hasher.hash(PASSWORD);
      if (!hash.ok) throw new Error('the queue has room');
      const now = new Date();
      const { id } = await db.prisma.user.create({
        data: {
          id: newId(),
          name: 'Test Person',
          email,
          emailCanonical: canonicalEmail(email),
          passwordHash: hash.value,
          customerSince: roles.customer ? now : null,
          suspendedAt: roles.suspended ? now : null,
        },
      });
      if (roles.level !== undefined) await db.prisma.staffMember.create({ data: { userId: id, level: roles.level } });
      if (roles.firm !== undefined) await db.prisma.dealerMember.create({ data: { userId: id, dealerId: roles.firm } });
      return id;
    },
    async addDealer(name: string): Promise<string> {
      const { id } = await db.prisma.dealer.create({ data: { id: newId(), name, code: name.toUpperCase() } });
      return id;
    },
  };
}
