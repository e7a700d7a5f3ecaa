import pg from 'pg';
import type { DatabaseRole } from '../embedded/ensure-database';
import { scramVerifier } from '../embedded/scram-verifier';

/** Lets roles that a migration created without login sign in, each with its password. `url` is the owner's. */
export async function allowLogin(url: string, roles: readonly DatabaseRole[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const { name, password } of roles) {
      const verifier = pg.escapeLiteral(scramVerifier(password));
      await client.query(`ALTER ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${verifier}`);
    }
  } finally {
    await client.end();
  }
}
