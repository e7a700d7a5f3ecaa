import { canonicalEmail, endSessionsOf, generatePassword } from '@bizcoin/auth';
import { inTransaction, newId, type Transaction } from '@bizcoin/db';
import { accept, type Outcome } from '@bizcoin/domain';
import type { Actor } from '../audit/actor';
import { writeAudit } from '../audit/write-audit';
import type { Deps } from '../deps';
import type { StaffLevel } from '../procedures/admin-procedure';
import type { NewStaff } from './new-staff-input';

export type StaffAddition =
  /** Nobody had this mailbox: the only time that anybody sees the password. */
  | { readonly status: 'made'; readonly userId: string; readonly password: string }
  /** Somebody had it, and keeps name, password and other roles. */
  | { readonly status: 'added'; readonly userId: string }
  | { readonly status: 'already_staff'; readonly level: StaffLevel }
  | { readonly status: 'suspended' };

/**
 * Makes a person with a staff level and a password of random bytes, or gives the level to the person who has the mailbox
 * already (docs/accounts.md). Nobody's level changes, and a suspended person gets none. Refuses with `busy` only.
 */
export async function addStaff(
  { db, passwords }: Pick<Deps, 'db' | 'passwords'>,
  staff: NewStaff & { readonly actor: Actor | null },
): Promise<Outcome<StaffAddition>> {
  const password = generatePassword();
  const hashed = await passwords.hash(password);
  if (!hashed.ok) return hashed;
  return accept(await inTransaction(db, (tx) => addOnce(tx, staff, { password, passwordHash: hashed.value })));
}

async function addOnce(
  tx: Transaction,
  { actor, level, name, email }: NewStaff & { readonly actor: Actor | null },
  { password, passwordHash }: { readonly password: string; readonly passwordHash: string },
): Promise<StaffAddition> {
  const emailCanonical = canonicalEmail(email);
  const { count: made } = await tx.user.createMany({
    data: { id: newId(), name, email, emailCanonical, passwordHash },
    skipDuplicates: true,
  });
  const { userId, isSuspended } = await lockPerson(tx, emailCanonical);
  const present = await tx.staffMember.findUnique({ where: { userId }, select: { level: true } });
  if (present !== null) return { status: 'already_staff', level: present.level as StaffLevel };
  if (isSuspended) return { status: 'suspended' };
  await tx.staffMember.createMany({ data: { userId, level } });
  // Privileges change only together with the session: a dealer's member signs in again, now as staff.
  await endSessionsOf(tx, userId, 'admin');
  await writeAudit(tx, {
    ...{ actor, action: 'people.create', subject: { kind: 'person', id: userId }, reason: null },
    before: null,
    after: { level, newAccount: made === 1 },
  });
  return made === 1 ? { status: 'made', userId, password } : { status: 'added', userId };
}

interface LockedPerson {
  userId: string;
  isSuspended: boolean;
}

/** Of two additions at once the second waits here, and then reads what the first one wrote. */
async function lockPerson(tx: Transaction, emailCanonical: string): Promise<LockedPerson> {
  const [person] = await tx.$queryRaw<LockedPerson[]>`
    SELECT id AS "userId", suspended_at IS NOT NULL AS "isSuspended" FROM users
    WHERE email_canonical = ${emailCanonical} FOR NO KEY UPDATE`;
  if (person === undefined) throw new Error('The mailbox is taken, yet nobody has it.');
  return person;
}
