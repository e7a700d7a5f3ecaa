import { expect, test } from 'vitest';
import { filesUnder, quoted, read } from './pages';

const SOURCE = 'packages/ui/src';

/** What the apps can import: every component, and the functions that the package lists one by one. */
const importable = (): string[] => {
  const listed = Object.values((JSON.parse(read('packages/ui/package.json')) as Package).exports)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.replace('./', 'packages/ui/'));
  const components = filesUnder(SOURCE).filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'));
  return [...components.filter((path) => !path.startsWith(`${SOURCE}/testing/`)), ...listed];
};

interface Package {
  readonly exports: Readonly<Record<string, string>>;
}

const exportedBy = (path: string): string[] =>
  [...read(path).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name ?? '');

test('every component that screens are made of is described in docs/ui.md, and no other', () => {
  const rows = [...read('docs/ui.md').matchAll(/^\| (`.+?) \|/gm)].map(([, names]) => names ?? '');
  expect(rows.flatMap(quoted).sort()).toEqual(importable().flatMap(exportedBy).sort());
});
