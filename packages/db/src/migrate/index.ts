export { createMigration } from './create-migration';
export { type DiffMigrations, diffMigrationsToSchema } from './diff-migrations';
export { type MigrateDatabase, migrateDatabase } from './migrate-database';
