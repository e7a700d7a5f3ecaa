import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase, onDatabase, type TestDatabase } from '@bizcoin/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations';

const lines: string[] = [];
let database: TestDatabase;
let migrationsDir: string;
beforeEach(async () => {
  lines.length = 0;
  database = await createEmptyDatabase();
  migrationsDir = mkdtempSync(join(tmpdir(), 'bizcoin-migrations-'));
});
afterEach(async () => {
  await database.drop();
  rmSync(migrationsDir, { recursive: true });
});

function write(name: string, sql: string): void {
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(join(migrationsDir, name, 'migration.sql'), sql);
}

const apply = () => applyMigrations({ url: database.ownerUrl, migrationsDir, log: (line) => lines.push(line) });
const query = (sql: string) => onDatabase(database.ownerUrl, async (client) => (await client.query(sql)).rows);

const withFunction = `CREATE TABLE one (id int);
CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END $$;`;

test('a migration is applied once, whole, and recorded where Prisma looks', async () => {
  write('1_one', withFunction);
  expect(await apply()).toEqual(['1_one']);
  expect(await apply()).toEqual([]);
  expect(await query('SELECT twice(21) AS answer')).toEqual([{ answer: 42 }]);
  expect(await query('SELECT migration_name, finished_at IS NOT NULL AS done FROM _prisma_migrations')).toEqual([
    { migration_name: '1_one', done: true },
  ]);
  expect(lines).toEqual([expect.stringMatching(/^applied 1_one in \d+ ms$/)]);
});

test('two runners at once apply each migration once', async () => {
  write('1_one', withFunction);
  write('2_two', 'CREATE TABLE two (id int); SELECT pg_sleep(0.2);');
  const applied = await Promise.all([apply(), apply(), apply()]);
  expect(applied.flat().sort()).toEqual(['1_one', '2_two']);
});

test('a failing migration names its file, line and statement, leaves nothing, and goes through once repaired', async () => {
  write('1_one', withFunction);
  write(
    '2_two',
    'CREATE TABLE two (id int);\n\nALTER TABLE nowhere\n  ADD COLUMN x int;\nCREATE TABLE three (id int);',
  );
  await expect(apply()).rejects.toThrow(
    /^Migration 2_two failed \(42P01\): relation "nowhere" does not exist\nThe statement at line 3:\nALTER TABLE nowhere\n {2}ADD COLUMN x int$/,
  );
  expect(await query(`SELECT to_regclass('one') AS one, to_regclass('two') AS two`)).toEqual([
    { one: 'one', two: null },
  ]);
  write('2_two', 'CREATE TABLE two (id int);');
  expect(await apply()).toEqual(['2_two']);
});

test('a migration that was changed after it was applied is told', async () => {
  write('1_one', withFunction);
  await apply();
  write('1_one', `${withFunction} CREATE TABLE late (id int);`);
  lines.length = 0;
  expect(await apply()).toEqual([]);
  expect(lines).toEqual([expect.stringMatching(/^1_one was changed after it was applied/)]);
});

test('a folder without its file is named', async () => {
  mkdirSync(join(migrationsDir, '1_empty'));
  await expect(apply()).rejects.toThrow(/1_empty[\\/]migration\.sql is missing/);
});
