import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../launch/repository-root';
import { messageArguments } from './message-arguments';

type Words = { readonly [key: string]: Words | string };

const wordsIn = (folder: string, language: string): ReadonlyMap<string, string> => {
  const path = join(repositoryRoot, folder, 'messages', `${language}.json`);
  return new Map(flat(JSON.parse(readFileSync(path, 'utf8')) as Words));
};

const flat = (words: Words, above = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value]] : flat(value, `${above}${key}.`),
  );

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
  [...one.keys()].filter((key) => !other.has(key));

describe.each(['apps/customer', 'packages/ui', 'packages/messaging'])('%s in Urdu', (folder) => {
  const english = wordsIn(folder, 'en');
  const urdu = wordsIn(folder, 'ur');

  test('says everything that is said in English, and nothing else', () => {
    expect({ missing: differing(english, urdu), leftOver: differing(urdu, english) }).toEqual({
      missing: [],
      leftOver: [],
    });
  });

  test('tells the same facts in the same cases', () => {
    const argumentsOf = (text: string) => messageArguments(text).join('; ');
    const otherwise = [...urdu].flatMap(([key, text]) => {
      const [is, was] = [argumentsOf(text), argumentsOf(english.get(key) ?? '')];
      return is === was ? [] : [`${key}: ${was} became ${is}`];
    });
    expect(otherwise).toEqual([]);
  });

  test('is written in its own script', () => {
    const untouched = [...urdu].filter(([key, text]) => text === english.get(key) && /[a-z]{3}/i.test(bare(text)));
    expect(untouched.map(([key]) => key).filter((key) => !sameEverywhere.has(`${folder} ${key}`))).toEqual([]);
  });
});

/** A message without what is put in for it. */
const bare = (text: string) => text.replaceAll(/\{[^{}]*\}/g, '');

/** The name of the shop and of a service, and the beginning of a file's name. */
const sameEverywhere = new Set([
  'apps/customer meta.brand',
  'apps/customer noticeSettings.whatsapp',
  'apps/customer entriesFile.name',
  'packages/messaging frame.brand',
]);
