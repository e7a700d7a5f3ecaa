import pg from 'pg';
import { scramVerifier } from './scram-verifier';

export interface DatabaseRole {
  readonly name: string;
  readonly password: string;
}

export interface EnsureDatabase {
  /** A superuser's address of any existing database of the cluster. */
  readonly adminUrl: string;
  readonly database: string;
  /** The migrator: owns the database and may create the roles that migrations name. */
  readonly owner: DatabaseRole;
}

/** Creates the owner role and its database where missing, and sets the owner's password. Safe to repeat. */
export async function ensureDatabase({ adminUrl, database, owner }: EnsureDatabase): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = pg.escapeIdentifier(owner.name);
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner.name]);
    if (known.rowCount === 0) await client.query(`CREATE ROLE ${role} CREATEROLE`);
    await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(scramVerifier(owner.password))}`);
    const present = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (present.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${role}`);
  } finally {
    await client.end();
  }
}
