import { rmSync } from 'node:fs';
import { onDatabase } from '@bizcoin/testing';
import { appEnvironment } from './launch/app-environment';
import { generate } from './launch/generate';
import { migrate } from './launch/open-database';
import { step } from './launch/progress';
import { sandboxStore } from './launch/sandbox-environment';
import { seed } from './launch/seed';
import { withDatabase } from './launch/with-database';

// pnpm db:reset — deletes everything and begins again with the demo data. For development only.
await withDatabase(async ({ ownerUrl, environment, secrets, inUse }) => {
  if (environment.databaseUrl && process.env['DEMO'] !== '1') {
    throw new Error(
      'db:reset deletes every row. With DATABASE_URL it works only if you also set DEMO=1, and say thereby that this is no real data.',
    );
  }
  if (!environment.demo) throw new Error('db:reset is refused with DEMO=0: that is production mode.');
  if (inUse) throw new Error('Bizcoin is running on this database. Stop it first.');
  await step('deleting everything', async () => {
    await onDatabase(ownerUrl, (client) =>
      client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public;'),
    );
    // The sandbox's books are about orders that no longer exist.
    rmSync(sandboxStore(environment.dataDir), { recursive: true, force: true });
  });
  const database = await migrate(ownerUrl, secrets);
  generate();
  await step('demo data', () => seed(database, appEnvironment(environment, secrets, database)));
});
