import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../launch/repository-root';

const atTheRoot = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

/** A file of the repository by its path from the root. */
export const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');

/** Every documentation page, by its path from the root. */
export const pages = (): string[] => [...atTheRoot, ...filesUnder('docs').filter((file) => file.endsWith('.md'))];

/** Files below a folder, without what is installed, generated or built. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(repositoryRoot, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foreign.has(entry.name) ? [] : filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

const foreign = new Set(['node_modules', 'generated', 'dist', '.next', '.turbo', 'results']);

/** The part of a page under one heading, up to the next of its level. */
export function section(page: string, heading: string): string {
  const [, rest] = page.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`There is no section "${heading}".`);
  return rest.split('\n## ')[0] ?? '';
}

/** What stands between backquotes. */
export const quoted = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
