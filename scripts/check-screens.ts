import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './launch/progress';
import { repositoryRoot } from './launch/repository-root';
import { literalsIn } from './words/literals-in';
import { sidesIn } from './words/sides-in';

// Screens are read in every language and in both directions, so a component holds no words and names no side.
const FOLDERS = ['apps/admin/src', 'apps/customer/src', 'packages/ui/src'];

const isSource = (path: string) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|(?:^|\/)testing\//.test(path);

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((path) => `${folder}/${path}`),
);

const faults = sources.flatMap((path) => {
  const source = readFileSync(join(repositoryRoot, path), 'utf8');
  return [
    ...(path.endsWith('.tsx') ? literalsIn(path, source) : []).map(
      ({ line, text }) => `${path}:${line} words in a component: ${text}`,
    ),
    ...sidesIn(source).map(({ line, text }) => `${path}:${line} a side where start or end is meant: ${text}`),
  ];
});

for (const fault of faults) say(fault);
say(`${sources.length} files read, ${faults.length} faults.`);
process.exitCode = faults.length === 0 ? 0 : 1;
