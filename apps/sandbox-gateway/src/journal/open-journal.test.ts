import { appendFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownFolder } from '../testing/in-process';
import type { DeliveryRecord } from './journal-entry';
import { openJournal } from './open-journal';

const entry = (event: string) => {
  const delivery: DeliveryRecord = { event, status: 'waiting', attempts: 0, nextAtMs: 0 };
  return { delivery };
};

test('what was appended is read again, in its order', () => {
  const file = join(ownFolder(), 'new', 'journal.jsonl');
  const { journal, entries } = openJournal(file);
  expect(entries).toEqual([]);
  for (const event of ['a', 'b', 'ünï']) journal.append(entry(event), { durable: true });
  journal.close();
  expect(openJournal(file).entries).toEqual(['a', 'b', 'ünï'].map(entry));
});

test.each(['{"delivery":{"ev', '{', '{"delivery":{}}', '\0\0\0\0', '\xc3'])(
  'a last line without an end (%j) never happened, and the next one stands on its own',
  (torn) => {
    const file = join(ownFolder(), 'journal.jsonl');
    const first = openJournal(file).journal;
    first.append(entry('a'), { durable: true });
    first.close();
    appendFileSync(file, torn, 'latin1');
    const second = openJournal(file);
    expect(second.entries).toEqual([entry('a')]);
    second.journal.append(entry('b'), { durable: true });
    second.journal.close();
    expect(openJournal(file).entries).toEqual([entry('a'), entry('b')]);
  },
);

test('a line damaged in the middle stops the start, names its place, and leaves the file as it is', () => {
  const file = join(ownFolder(), 'journal.jsonl');
  const text = `${JSON.stringify(entry('a'))}\n{"dam\n${JSON.stringify(entry('b'))}\n`;
  writeFileSync(file, text);
  expect(() => openJournal(file)).toThrow(/journal\.jsonl:2 is damaged/);
  expect(readFileSync(file, 'utf8')).toBe(text);
});

test('a second writer is noticed before it can overlook what the first has kept', () => {
  const file = join(ownFolder(), 'journal.jsonl');
  const one = openJournal(file).journal;
  const other = openJournal(file).journal;
  one.append(entry('a'), { durable: true });
  expect(() => other.append(entry('b'), { durable: true })).toThrow(/Another process writes/);
});

test('nothing is written after closing, though the number of the file may name another one by then', () => {
  const folder = ownFolder();
  const old = openJournal(join(folder, 'old.jsonl')).journal;
  old.close();
  const next = openJournal(join(folder, 'next.jsonl')).journal;
  expect(() => old.append(entry('a'), { durable: true })).toThrow(/is closed/);
  next.close();
  expect(statSync(join(folder, 'next.jsonl')).size).toBe(0);
});

test('only its owner reads the journal', () => {
  const file = join(ownFolder(), 'journal.jsonl');
  openJournal(file).journal.close();
  expect(statSync(file).mode & 0o077).toBe(0);
});
