import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const generated = fileURLToPath(new URL('./generated', import.meta.url));

/**
 * Writes the Prisma client of `prisma/schema.prisma` into `src/generated` unless it is already there.
 * @throws with Prisma's own words when the schema is faulty.
 */
export function generateClient(log: (line: string) => void): void {
  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build', 'index.js');
  const stamp = join(generated, '.generated-from');
  const state = createHash('sha256')
    .update(readFileSync(join(root, 'prisma', 'schema.prisma')))
    .update(versionOf(cli))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const outcome = spawnSync(process.execPath, [cli, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    // Generating needs no engine, yet Prisma downloads one unless it is told of an executable
    // (https://github.com/prisma/orm/issues/17482).
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (outcome.status !== 0) throw new Error(`prisma generate failed:\n${outcome.stderr}${outcome.stdout}`);
  writeFileSync(stamp, state);
  log('generated the Prisma client');
}

const versionOf = (cli: string): string => readFileSync(join(dirname(cli), '..', 'package.json'), 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClient((line) => console.log(line));
