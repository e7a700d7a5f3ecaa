import type { DatabaseRole } from './ensure-database';

interface Place {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly role: DatabaseRole;
}

/** Builds a PostgreSQL address; every part is escaped, so a generated password may hold any character. */
export const databaseUrl = ({ host, port, database, role }: Place): string =>
  `postgresql://${encodeURIComponent(role.name)}:${encodeURIComponent(role.password)}@${host}:${port}/${encodeURIComponent(database)}`;
