export { allowLogin } from './allow-login';
export { type ApplyMigrations, applyMigrations } from './apply-migrations';
export { createMigration } from './create-migration';
export { type DiffMigrations, diffMigrationsToSchema } from './diff-migrations';
