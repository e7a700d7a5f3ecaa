import { readdirSync, readFileSync } from 'node:fs';
import { refusalCodes } from '@bizcoin/domain';
import { expect, test } from 'vitest';
import { metRefusals } from './met-refusals';
import { unseenRefusals } from './unseen-refusals';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const unseen = Object.entries(unseenRefusals);

test('every refusal of the catalogue is met in a browser, or it is said why no customer can meet it', () => {
  const met = [...new Set(metRefusals.map(({ code }) => code))];
  expect([...met, ...unseen.map(([code]) => code)].sort()).toEqual([...refusalCodes].sort());
});

test.each(unseen.filter(([, { test: path }]) => path !== null))(
  '%s is shown by the test that is named',
  (code, { test: path }) => {
    expect(read(path ?? '')).toContain(`'${code}'`);
  },
);

test.each(unseen.filter(([, { test: path }]) => path === null))('%s is answered by nobody', (code) => {
  const answering = sourcesOf('packages/api/src', 'packages/auth/src', 'packages/domain/src').filter((path) =>
    new RegExp(`code: '${code}'`).test(read(path)),
  );
  expect(answering).toEqual([]);
});

const sourcesOf = (...folders: readonly string[]) =>
  folders.flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/\.(test|prop\.test|db\.test|test-d)\.ts$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
