import { type Database, newId } from '@bizcoin/db';
import { accept, type InputIssue, type Outcome, refuse } from '@bizcoin/domain';
import { takeRegistrationSlot } from '../budget/registration-budget';
import { canonicalEmail } from '../email/canonical-email';
import { isEmailAddress } from '../email/is-email-address';
import type { Client, CustomerSession } from '../session/session';
import type { SignInDeps } from './sign-in-deps';

export interface RegisterInput extends Client {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly password: string;
  readonly dealerCode: string | null;
}

/**
 * Makes a customer with an empty wallet and signs them in (docs/accounts.md). `email_taken` also for another spelling of
 * the same mailbox; an unknown dealer code is an issue of that field; 100 tries an hour and address.
 */
export async function register(
  deps: SignInDeps<CustomerSession>,
  input: RegisterInput,
): Promise<Outcome<CustomerSession>> {
  const slot = await takeRegistrationSlot(deps, input.ip);
  if (!slot.ok) return slot;
  const issues = unstorable(input);
  if (issues.length > 0) return refuse({ code: 'invalid_input', issues });
  const dealerId = input.dealerCode === null ? null : await findDealer(deps.db, input.dealerCode);
  if (dealerId === undefined) return refuse({ code: 'invalid_input', issues: [malformed('dealerCode')] });
  const hashed = await deps.passwords.hash(input.password);
  if (!hashed.ok) return hashed;
  const userId = await insertCustomer(deps.db, input, { dealerId, passwordHash: hashed.value });
  if (userId === null) return refuse({ code: 'email_taken' });
  const session = await deps.auth.openSession(userId, input);
  return session ? accept(session) : refuse({ code: 'not_signed_in' });
}

const malformed = (path: string): InputIssue => ({ path, code: 'malformed' });

/** PostgreSQL keeps no NUL bytes: what contains one is answered here instead of failing there. */
function unstorable({ name, email, phone, dealerCode }: RegisterInput): InputIssue[] {
  const fields = Object.entries({ name, phone, dealerCode }).filter(([, text]) => text?.includes('\0'));
  return [...(isEmailAddress(email) ? [] : [malformed('email')]), ...fields.map(([path]) => malformed(path))];
}

const DEALER = 'SELECT id FROM dealers WHERE upper(code) = upper($1) ORDER BY code = $1 DESC LIMIT 1';

async function findDealer(db: Pick<Database, 'sql'>, code: string): Promise<string | undefined> {
  const [dealer] = await db.sql<{ id: string }>('dealer_by_code', DEALER, [code.trim()]);
  return dealer?.id;
}

/** One statement, so that nobody exists without a wallet; null when the mailbox has an account already. */
async function insertCustomer(
  { prisma }: Pick<Database, 'prisma'>,
  { name, email, phone }: RegisterInput,
  { dealerId, passwordHash }: { readonly dealerId: string | null; readonly passwordHash: string },
): Promise<string | null> {
  const id = newId();
  const inserted = await prisma.$executeRaw`
    WITH person AS (
      INSERT INTO users (id, name, email, email_canonical, phone, password_hash, dealer_id, customer_since)
      VALUES (${id}::uuid, ${name.trim()}, ${email.trim()}, ${canonicalEmail(email)}, ${phone}, ${passwordHash},
        ${dealerId}::uuid, business_now())
      ON CONFLICT (email_canonical) DO NOTHING RETURNING id
    )
    INSERT INTO wallets (user_id) SELECT id FROM person`;
  return inserted === 1 ? id : null;
}
