import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../launch/repository-root';
import { filesUnder, read } from './pages';

interface Proof {
  readonly attack: string;
  readonly file: string;
  readonly titles: readonly string[];
}

const page = read('docs/attacks.md');

/** The rows of all tables, without their heads. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| attack '))
  .map((line) => line.split(' | '));

const proofs: Proof[] = rows.flatMap(([attack = '', , tried = '']) =>
  tried.split(' · ').map((proof) => ({
    attack,
    file: /\]\(\.\.\/([^)]+)\)/.exec(proof)?.[1] ?? '',
    titles: [...proof.matchAll(/“([^”]+)”/g)].map(([, title]) => title ?? ''),
  })),
);

/** A title as it stands in the source of a test, whatever quotes it wears. */
const hasTitle = (source: string, title: string): boolean =>
  [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => source.includes(literal));

test('every attack names the tests that try it, and each of them exists', () => {
  expect(rows.length).toBeGreaterThan(25);
  const missing = proofs.flatMap(({ attack, file, titles }) => {
    if (!existsSync(join(repositoryRoot, file)) || titles.length === 0) return [`${attack}: ${file || 'no file'}`];
    const source = read(file);
    return titles.filter((title) => !hasTitle(source, title)).map((title) => `${file}: ${title}`);
  });
  expect(missing).toEqual([]);
});

test('every suite of attacks on the built apps is named', () => {
  const suites = filesUnder('prove/attacks').filter((file) => file.endsWith('.e2e.ts'));
  expect(suites.filter((file) => !proofs.some((proof) => proof.file === file))).toEqual([]);
});
