import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase } from '@bizcoin/db/embedded';
import { migrateDatabase } from '@bizcoin/db/migrate';
import { repositoryRoot } from '../repository-root';
import { installMovableClock } from './movable-clock';
import { addressOf, onDatabase } from './on-database';
import { app, owner, reader } from './test-roles';

export const migrationsDir = join(repositoryRoot, 'prisma', 'migrations');

/**
 * Answers the name of a migrated database to copy, made once per cluster and state of the migrations; concurrent callers
 * wait for the first.
 */
export async function templateDatabase(clusterUrl: string): Promise<string> {
  const name = `template_${migrationsHash()}`;
  await makeTemplate(clusterUrl, name, async (ownerUrl) => {
    await ensureDatabase({ adminUrl: clusterUrl, database: databaseIn(ownerUrl), owner });
    await migrateDatabase({ url: ownerUrl, migrationsDir, log: () => undefined, logins: [app, reader] });
    await installMovableClock(ownerUrl);
  });
  return name;
}

/** Builds under another name and renames, so that a failed attempt is never taken for a template. */
async function makeTemplate(
  clusterUrl: string,
  name: string,
  fill: (ownerUrl: string) => Promise<void>,
): Promise<void> {
  await onDatabase(clusterUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', ['template databases']);
    const present = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (present.rowCount !== 0) return;
    const draft = `${name}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await fill(addressOf(clusterUrl, draft, owner));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
}

const databaseIn = (url: string): string => new URL(url).pathname.slice(1);

function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(migrationsDir, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.sql')) hash.update(name).update(readFileSync(join(migrationsDir, name)));
  }
  return hash.digest('hex').slice(0, 12);
}
