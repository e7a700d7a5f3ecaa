import { expect, test } from 'vitest';
import { demoAccess } from '../launch/demo-access';
import { filesUnder, read } from './pages';

const seed = filesUnder('prisma/seed').map(read).join('\n');
const all = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern) ?? [])].sort();

for (const [what, pattern] of [
  ['logins', /[a-z0-9]+@demo\.test/g],
  ['codes', /\bDEMO-[A-Z]+\b/g],
  ['password', /demo-password-\d+/g],
] as const) {
  test(`the demo ${what} that are shown are those that are seeded`, () => {
    const seeded = all(seed, pattern);
    expect(seeded.length).toBeGreaterThan(0);
    for (const shown of [read('README.md'), read('docs/demo.md'), demoAccess])
      expect(all(shown, pattern)).toEqual(seeded);
  });
}
