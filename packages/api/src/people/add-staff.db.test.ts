import { login } from '@bizcoin/auth';
import { createTestDatabase, type Stage, setStage, type TestDatabase } from '@bizcoin/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Deps } from '../deps';
import { testDeps } from '../testing/test-deps';
import { addStaff, type StaffAddition } from './add-staff';
import { type NewStaff, newStaffInput } from './new-staff-input';

let database: TestDatabase;
let stage: Stage;
let deps: Deps;
let email: string;
let count = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  stage = await setStage(database.ownerUrl);
  deps = testDeps(database.appUrl);
});
beforeEach(() => {
  email = `ada${++count}@example.test`;
});
afterAll(async () => {
  await deps.db.close();
  await database.drop();
});

async function add(staff: Partial<NewStaff> = {}): Promise<StaffAddition> {
  const outcome = await addStaff(deps, { actor: null, email, name: 'Ada Byron', level: 2, ...staff });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

async function made(staff: Partial<NewStaff> = {}) {
  const addition = await add(staff);
  if (addition.status !== 'made') throw new Error(addition.status);
  return addition;
}

const browser = { ip: '203.0.113.9', userAgent: 'Browser/1.0', sessionId: null };
const signIn = (password: string) =>
  login({ ...deps, auth: deps.adminAuth }, { ...browser, email, password }).then((outcome) =>
    outcome.ok ? outcome.value : null,
  );

const auditOf = (userId: string) =>
  deps.db.prisma.auditLog.findMany({
    where: { subjectId: userId },
    select: { action: true, actorId: true, subjectKind: true, reason: true, before: true, after: true, ip: true },
  });

const registered = async (more: Parameters<Stage['customer']>[0] = {}): Promise<string> => {
  const id = await stage.customer(more);
  await stage.query('UPDATE users SET email = $2::text, email_canonical = $2::text WHERE id = $1', [id, email]);
  return id;
};

test('a new person signs in to the admin app with the password, on the level that was asked for', async () => {
  for (const level of [0, 1, 2] as const) {
    email = `level${level}@example.test`;
    const { userId, password } = await made({ level });
    expect(await signIn(password)).toMatchObject({ level, dealer: null, user: { id: userId, name: 'Ada Byron' } });
  }
});

test('a new person is no customer, and the password is kept as argon2id only', async () => {
  const { userId, password } = await made();
  const [row] = await stage.query<{ customer_since: null; password_hash: string; everything: string }>(
    `SELECT customer_since, password_hash, row_to_json(users)::text || (SELECT json_agg(a)::text FROM audit_log a) AS everything
     FROM users WHERE id = $1`,
    [userId],
  );
  expect(row).toMatchObject({ customer_since: null, password_hash: expect.stringMatching(/^\$argon2id\$/) });
  expect(password.length).toBeGreaterThanOrEqual(20);
  expect(row?.everything).not.toContain(password);
});

test('the audit log keeps that staff was made, by nobody in the database, and no personal data', async () => {
  const { userId } = await made({ level: 1 });
  expect(await auditOf(userId)).toEqual([
    {
      ...{ action: 'people.create', actorId: null, subjectKind: 'person', reason: null, ip: null },
      ...{ before: null, after: { level: 1, newAccount: true } },
    },
  ]);
});

test('somebody who has the mailbox already gets the level and keeps name, password and the role of a customer', async () => {
  const userId = await registered();
  const before = await deps.db.prisma.user.findUniqueOrThrow({ where: { id: userId } });
  const [mailbox = '', host = ''] = email.split('@');
  expect(await add({ email: `${mailbox.toUpperCase()}+office@${host}`, level: 0 })).toEqual({
    status: 'added',
    userId,
  });
  expect(await deps.db.prisma.user.findUnique({ where: { id: userId } })).toEqual(before);
  expect(await deps.db.prisma.staffMember.findUnique({ where: { userId } })).toMatchObject({ level: 0 });
  expect(await auditOf(userId)).toMatchObject([{ after: { level: 0, newAccount: false } }]);
});

test('who is staff keeps the level, and nothing is written', async () => {
  const { userId } = await made({ level: 1 });
  expect(await add({ level: 2, name: 'Somebody Else' })).toEqual({ status: 'already_staff', level: 1 });
  expect(await deps.db.prisma.staffMember.findUnique({ where: { userId } })).toMatchObject({ level: 1 });
  expect(await deps.db.prisma.user.findUnique({ where: { id: userId } })).toMatchObject({ name: 'Ada Byron' });
  expect(await auditOf(userId)).toHaveLength(1);
});

test('a suspended person becomes no staff', async () => {
  const userId = await registered({ suspended: true });
  expect(await add()).toEqual({ status: 'suspended' });
  expect(await deps.db.prisma.staffMember.findUnique({ where: { userId } })).toBeNull();
  expect(await auditOf(userId)).toEqual([]);
});

test('a dealer’s member who becomes staff is signed out of the admin app, not of the customer app', async () => {
  const userId = await registered();
  await stage.query('INSERT INTO dealer_members (user_id, dealer_id) VALUES ($1, $2)', [userId, await stage.dealer()]);
  const asMember = await deps.adminAuth.openSession(userId, browser);
  const asCustomer = await deps.customerAuth.openSession(userId, browser);
  await add();
  expect(await deps.adminAuth.readSession(`admin_session=${asMember?.sessionId}`)).toBeNull();
  expect(await deps.customerAuth.readSession(`customer_session=${asCustomer?.sessionId}`)).toEqual(asCustomer);
});

test.each(['nobody has', 'a customer has'])(
  'of ten additions at once of a mailbox that %s one happens',
  async (whose) => {
    if (whose === 'a customer has') await registered();
    const additions = await Promise.all(Array.from({ length: 10 }, () => add()));
    expect(additions.filter(({ status }) => status === 'made' || status === 'added')).toHaveLength(1);
    expect(additions.filter(({ status }) => status === 'already_staff')).toHaveLength(9);
  },
);

test('what could not sign in later is not accepted', () => {
  const person = { email: 'ada@example.test', name: 'Ada', level: 2 };
  expect(newStaffInput.safeParse(person).success).toBe(true);
  for (const fault of [
    ...[{ email: 'ada' }, { email: '+tag@example.test' }, { email: '' }, { name: ' ' }, { name: 'A\0' }],
    ...[{ name: 'x'.repeat(121) }, { level: 3 }, { level: '2' }],
  ])
    expect(newStaffInput.safeParse({ ...person, ...fault }).success, JSON.stringify(fault)).toBe(false);
});
