import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase, migrationsDir, type TestDatabase } from '@bizcoin/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMigration } from './create-migration';
import { diffMigrationsToSchema } from './diff-migrations';

const schemaFile = join(migrationsDir, '..', 'schema.prisma');
let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = mkdtempSync(join(tmpdir(), 'bizcoin-diff-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const comparison = (schema: string) => ({ shadowUrl: database.ownerUrl, migrationsDir, schemaFile: schema });

function changedSchema(): string {
  const changed = join(folder, 'schema.prisma');
  writeFileSync(
    changed,
    `${readFileSync(schemaFile, 'utf8')}\nmodel Newcomer {\n  id String @id @db.Uuid\n  @@map("newcomers")\n}\n`,
  );
  return changed;
}

test('all migrations on an empty database are the schema', async () => {
  expect(await diffMigrationsToSchema(comparison(schemaFile))).toBe('');
});

test('a model without a migration is found, foreign keys and checks notwithstanding', async () => {
  expect(await diffMigrationsToSchema(comparison(changedSchema()))).toMatch(
    /^-- CreateTable\nCREATE TABLE "newcomers"/,
  );
});

test('a new migration needs a plain name and a difference', async () => {
  const now = new Date('2030-01-02T03:04:05Z');
  await expect(createMigration('Add Things', comparison(schemaFile), now)).rejects.toThrow(/cannot name a migration/);
  expect(await createMigration('add_things', comparison(schemaFile), now)).toBeNull();
});
