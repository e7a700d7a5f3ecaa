import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure';

const folder = new URL('../results/', import.meta.url);
const latest = fileURLToPath(new URL('latest.json', folder));
const previous = fileURLToPath(new URL('previous.json', folder));

/**
 * Keeps the figures as `latest.json` and what was there as `previous.json`; answers the latter by name, empty at first. A
 * short run is compared with the latest one and leaves both alone.
 */
export function keepResults(figures: readonly Figure[], { short }: { short: boolean }): ReadonlyMap<string, Figure> {
  const before = read(latest);
  if (!short) {
    mkdirSync(folder, { recursive: true });
    if (before.length > 0) renameSync(latest, previous);
    writeFileSync(latest, `${JSON.stringify(figures, null, 2)}\n`);
  }
  return new Map(before.map((figure) => [figure.name, figure]));
}

function read(file: string): Figure[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
}
