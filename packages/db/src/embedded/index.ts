export { databaseUrl } from './database-url';
export { type DatabaseRole, type EnsureDatabase, ensureDatabase } from './ensure-database';
export { freePort, isPortFree } from './free-port';
export { processCommand } from './process-command';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres';
