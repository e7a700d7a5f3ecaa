import type { Deps } from '@bizcoin/api/deps';
import { inTransaction } from '@bizcoin/db';
import { demoIds } from './demo-ids';

const PASSWORD = 'demo-password-1';

// Older than a day: younger accounts are held to their address's budget of guesses.
const AGE_MS = 3 * 24 * 60 * 60 * 1000;

const dealers = [
  { id: demoIds.delta, name: 'Delta', code: 'DELTA' },
  { id: demoIds.echo, name: 'Echo', code: 'ECHO' },
];

const customers = [
  { id: demoIds.ana, name: 'Ana Torres', email: 'ana@demo.test', dealerId: demoIds.delta },
  { id: demoIds.ben, name: 'Ben Okafor', email: 'ben@demo.test', dealerId: null },
  { id: demoIds.cy, name: 'Cy Lindberg', email: 'cy@demo.test', dealerId: demoIds.echo },
];

const members = [
  { id: demoIds.deltaMember, name: 'Dana Fields', email: 'delta@demo.test', dealerId: demoIds.delta },
  { id: demoIds.echoMember, name: 'Emre Aydin', email: 'echo@demo.test', dealerId: demoIds.echo },
];

const staff = [
  { id: demoIds.viewer, name: 'Vera Brandt', email: 'viewer@demo.test', level: 0 },
  { id: demoIds.support, name: 'Sami Haddad', email: 'support@demo.test', level: 1 },
  { id: demoIds.root, name: 'Rosa Klein', email: 'root@demo.test', level: 2 },
  { id: demoIds.root2, name: 'Ravi Menon', email: 'root2@demo.test', level: 2 },
];

/** The dealers and everybody who can sign in, with their roles. */
export async function seedDemoPeople({ db, passwords }: Deps): Promise<void> {
  const hashed = await passwords.hash(PASSWORD);
  if (!hashed.ok) throw new Error('The demo password could not be hashed.');
  const createdAt = new Date(Date.now() - AGE_MS);
  const person = ({ id, name, email }: { id: string; name: string; email: string }) => ({
    ...{ id, name, email, emailCanonical: email, passwordHash: hashed.value, createdAt },
  });
  await inTransaction(db, async (tx) => {
    await tx.dealer.createMany({ data: dealers, skipDuplicates: true });
    const people = [
      ...customers.map((customer) => ({ ...person(customer), dealerId: customer.dealerId, customerSince: createdAt })),
      ...[...members, ...staff].map(person),
    ];
    await tx.user.createMany({ data: people, skipDuplicates: true });
    await tx.wallet.createMany({ data: customers.map(({ id }) => ({ userId: id })), skipDuplicates: true });
    const memberships = members.map(({ id, dealerId }) => ({ userId: id, dealerId }));
    await tx.dealerMember.createMany({ data: memberships, skipDuplicates: true });
    await tx.staffMember.createMany({
      data: staff.map(({ id, level }) => ({ userId: id, level })),
      skipDuplicates: true,
    });
  });
}
