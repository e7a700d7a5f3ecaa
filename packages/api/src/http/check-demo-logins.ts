import type { Database } from '@bizcoin/db';

/** Nobody real has an address there: the top-level domain is reserved for tests. */
const DEMO_DOMAIN = '@demo.test';

/** In production mode nobody may be able to sign in with the password that the documentation prints. */
export async function checkDemoLogins({ prisma }: Pick<Database, 'prisma'>): Promise<string[]> {
  const people = await prisma.user.count({ where: { emailCanonical: { endsWith: DEMO_DOMAIN } } });
  return people === 0
    ? []
    : [
        `This database holds ${people} demo logins (…${DEMO_DOMAIN}), whose password everybody knows: use a database without demo data.`,
      ];
}
