import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendTailwindMerge } from 'tailwind-merge';
import { expect, test } from 'vitest';
import { classNames } from './class-names';

// The type scale and radii are our own, so the merger must be told which group `text-15` or `rounded-card` belongs to.
const merge = extendTailwindMerge({
  cacheSize: 0,
  extend: {
    theme: { radius: ['control', 'card'], shadow: ['rest', 'raised'] },
    classGroups: { 'font-size': [{ text: ['13', '15', '17', '22', '30', '40'] }] },
  },
});

const ROOT = new URL('../../..', import.meta.url).pathname;

/** Every word of our screens that could be a class, without its variants. */
function utilities(): string[] {
  const files = ['apps/customer/src', 'apps/admin/src', 'packages/ui/src'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.tsx$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
  const words = files.flatMap(
    (file) => readFileSync(file, 'utf8').match(/(?<=["' :])-?[a-z][\w.[\]/(),%#-]*(?=["' ])/g) ?? [],
  );
  return [...new Set(words)].filter((word) => merge(`${word} ${word}`) === word);
}

// Tens of thousands of pairs: a busy machine is slow, not wrong.
const PAIRS_TIMEOUT_MS = 60_000;

test(
  'of any two classes that our screens use, the same ones stay as with the library that knows them all',
  () => {
    const all = utilities();
    expect(all.length).toBeGreaterThan(250);
    const differing: string[] = [];
    for (const one of all)
      for (const other of all) {
        const pair = `${one} ${other}`;
        if (one !== other && classNames(pair) !== merge(pair)) differing.push(`${pair} → ${classNames(pair)}`);
      }
    expect(differing).toEqual([]);
  },
  PAIRS_TIMEOUT_MS,
);

test('a class of one variant leaves those of another alone', () => {
  expect(classNames('p-4 sm:p-5', 'p-2', 'hover:p-1')).toBe('sm:p-5 p-2 hover:p-1');
  expect(classNames('min-h-10 pointer-fine:min-h-10', { 'pointer-fine:min-h-12': true })).toBe(
    'min-h-10 pointer-fine:min-h-12',
  );
});

test('what is not there leaves no trace', () => {
  expect(classNames(undefined, false, null, 'flex', '')).toBe('flex');
  expect(classNames()).toBe('');
});
