import { expect, test } from 'vitest';
import { filesUnder, quoted, read, section } from './pages';

// Only `env.ts` files read the environment. A setting is read by its name in quotes, or is a field of a zod schema; those
// of the gateway and of messaging are schemas that several of them share.
const readers = ['apps', 'packages', 'scripts', 'prove', 'bench']
  .flatMap(filesUnder)
  .filter((file) => /\/(env|gateway-config|messaging-config)\.ts$/.test(file));
const READ = /(?:read\.\w+\(|process\.env\[)\s*'([A-Z][A-Z0-9_]+)'|^ {2}([A-Z][A-Z0-9_]+): /gm;

/** Not settings: what the operating system gives, and the public address under the name both apps share inside. */
const internal = new Set(['PATH', 'HOME', 'TMPDIR', 'PUBLIC_URL']);

test('the README names every variable that is read, and no other', () => {
  const used = readers.flatMap((file) =>
    [...read(file).matchAll(READ)].map(([, byName, field]) => byName ?? field ?? ''),
  );
  const rows = section(read('README.md'), 'Environment')
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const named = rows.flatMap((row) => quoted(row.split(' | ')[0] ?? ''));
  expect(named.sort()).toEqual([...new Set(used)].filter((name) => !internal.has(name)).sort());
});
