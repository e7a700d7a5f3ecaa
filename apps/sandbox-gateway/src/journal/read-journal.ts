import { fstatSync, readSync } from 'node:fs';
import type { JournalEntry } from './journal-entry';

const NEWLINE = 0x0a;

/**
 * All finished lines of a journal and how many bytes they take. What follows the last line end was being written when the
 * process died: nobody was told about it, so it never happened. Any other line that cannot be read is a damage that only
 * a person can judge.
 */
export function readJournal(fd: number, file: string): { entries: JournalEntry[]; length: number } {
  const bytes = readAll(fd);
  const length = bytes.lastIndexOf(NEWLINE) + 1;
  const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1);
  return { entries: lines.map((line, index) => parse(line, `${file}:${index + 1}`)), length };
}

function readAll(fd: number): Buffer {
  const bytes = Buffer.alloc(fstatSync(fd).size);
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(fd, bytes, at, bytes.length - at, at);
    if (count === 0) return bytes.subarray(0, at);
    at += count;
  }
  return bytes;
}

function parse(line: string, place: string): JournalEntry {
  try {
    return JSON.parse(line) as JournalEntry;
  } catch (cause) {
    throw new Error(`${place} is damaged. Restore the file from a backup, or move it away to start anew.`, { cause });
  }
}
