import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../launch/repository-root';
import { filesUnder, pages, read } from './pages';

const FOLDERS = ['apps', 'packages', 'prisma', 'scripts', 'prove', 'bench'];
const SOURCE = /\.(ts|tsx|mjs|cjs|sql|prisma|yaml|json)$/;

test('every link of the documentation leads to a file, and to a heading if it names one', () => {
  expect(
    pages().flatMap((page) =>
      linksOf(page)
        .filter((link) => !resolves(page, link))
        .map((link) => `${page} → ${link}`),
    ),
  ).toEqual([]);
});

test('every page that code cites exists', () => {
  const sources = [
    ...FOLDERS.filter((folder) => existsSync(join(repositoryRoot, folder))).flatMap(filesUnder),
    '.dependency-cruiser.cjs',
    'vitest.workspace.ts',
  ];
  const missing = sources
    .filter((file) => SOURCE.test(file))
    .flatMap((file) =>
      citedIn(file)
        .filter((page) => !exists(page))
        .map((page) => `${file} → ${page}`),
    );
  expect(missing).toEqual([]);
});

test('every page is in the index', () => {
  const index = read('docs/README.md');
  const unlisted = filesUnder('docs').filter(
    (file) => !file.startsWith('docs/decisions/') && file !== 'docs/README.md',
  );
  expect(unlisted.filter((file) => !index.includes(`](${file.slice('docs/'.length)})`))).toEqual([]);
});

const linksOf = (page: string): string[] =>
  [
    ...read(page)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, link]) => link ?? '')
    .filter((link) => !/^https?:/.test(link));

function resolves(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(repositoryRoot, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

const anchorsOf = (text: string): string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** `docs/vouchers.md`, or a decision by its number alone: `docs/decisions/0004`. */
const citedIn = (file: string): string[] =>
  read(file).match(/\bdocs\/(?:decisions\/\d{4}[a-z0-9-]*|[a-z-]+\.md)/g) ?? [];

const exists = (page: string): boolean =>
  page.startsWith('docs/decisions/')
    ? filesUnder('docs/decisions').some((file) => file.startsWith(`${page}-`) || file === `${page}.md`)
    : existsSync(join(repositoryRoot, page));
