import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JournalEntry } from './journal-entry';
import { readJournal } from './read-journal';

export interface Journal {
  /** Keeps one entry. A durable one is on the disk when this returns; the others survive the process, not the machine. */
  append(entry: JournalEntry, options: { readonly durable: boolean }): void;
  close(): void;
}

export interface OpenedJournal {
  readonly journal: Journal;
  readonly entries: readonly JournalEntry[];
}

/** Opens the file, making it and its folder where they are missing, and cuts off a line that was never finished. */
export function openJournal(file: string): OpenedJournal {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, 'a+', 0o600);
  try {
    const { entries, length } = readJournal(fd, file);
    if (fstatSync(fd).size > length) ftruncateSync(fd, length);
    fdatasyncSync(fd);
    syncFolder(dirname(file));
    return { journal: journalOn(fd, file, length), entries };
  } catch (failure) {
    closeSync(fd);
    throw failure;
  }
}

function journalOn(fd: number, file: string, startLength: number): Journal {
  let length = startLength;
  let closed = false;
  return {
    append(entry, { durable }) {
      // The number of a closed file soon names another one.
      if (closed) throw new Error(`${file} is closed.`);
      // Two processes on one file would each overlook what the other has promised.
      if (fstatSync(fd).size !== length) throw new Error(`Another process writes ${file}.`);
      const line = Buffer.from(`${JSON.stringify(entry)}\n`, 'utf8');
      try {
        writeAll(fd, line);
        if (durable) fdatasyncSync(fd);
      } catch (failure) {
        ftruncateSync(fd, length);
        throw failure;
      }
      length += line.length;
    },
    close() {
      if (!closed) closeSync(fd);
      closed = true;
    },
  };
}

/** A disk that is filling up takes a part of a line at a time. */
function writeAll(fd: number, line: Buffer): void {
  for (let written = 0; written < line.length; ) written += writeSync(fd, line, written);
}

/** A new file is only there after a power cut if its folder was written too. */
function syncFolder(folder: string): void {
  const fd = openSync(folder, 'r');
  try {
    fdatasyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
