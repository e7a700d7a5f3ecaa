import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure';

const file = fileURLToPath(new URL('../results/latest.json', import.meta.url));

/** Prints the figures as a table and keeps them for comparison with the next run. */
export function writeReport(figures: readonly Figure[], say: (line: string) => void): void {
  const rows = figures.map(({ name, value, unit, limit, ratio }) => [
    name,
    `${value.toLocaleString('en', { maximumFractionDigits: 2 })} ${unit}`,
    limit === null ? '' : `${limit.toLocaleString('en', { maximumFractionDigits: 2 })} ${unit}`,
    ratio === null ? '' : `${(ratio * 100).toFixed(0)} %`,
  ]);
  const table = [['', 'measured', 'limit in this run', 'share'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    say(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   '),
    );
  say(
    `\n${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. Only the shares mean anything.`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`);
}
