import { join, relative } from 'node:path';
import { ensureDatabase } from '@bizcoin/db/embedded';
import { createMigration } from '@bizcoin/db/migrate';
import { startTestCluster } from '@bizcoin/testing';
import { migrationsDir } from './launch/open-database';
import { say, sayFailure } from './launch/progress';
import { repositoryRoot } from './launch/repository-root';
import { shutdownOnSignal } from './launch/shutdown';

// pnpm db:migration <name> — writes the SQL that leads from the present migrations to prisma/schema.prisma. The migrations
// are replayed in a throw-away PostgreSQL, so no other database is touched.
const shutdown = shutdownOnSignal();
try {
  const cluster = await startTestCluster();
  shutdown.add('PostgreSQL', cluster.stop);
  const owner = { name: 'bizcoin_owner', password: 'replay' };
  await ensureDatabase({ adminUrl: cluster.adminUrl, database: 'replay', owner });
  const shadow = new URL(cluster.adminUrl);
  [shadow.pathname, shadow.username, shadow.password] = ['/replay', owner.name, owner.password];
  const comparison = {
    shadowUrl: shadow.href,
    migrationsDir,
    schemaFile: join(repositoryRoot, 'prisma', 'schema.prisma'),
  };
  const file = await createMigration(process.argv[2] ?? '', comparison, new Date());
  say(
    file === null
      ? 'The migrations already lead to the schema: there is nothing to write.'
      : `Wrote ${relative(repositoryRoot, file)}.\nReview it by hand: add CHECK constraints, partial indexes, triggers and grants; make it safe for a table in use.`,
  );
  shutdown.now(0);
} catch (failure) {
  sayFailure(failure);
  shutdown.now(1);
}
