export { type DatabaseRole, type EnsureDatabase, ensureDatabase } from './ensure-database';
export { freePort, isPortFree } from './free-port';
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './start-embedded-postgres';
