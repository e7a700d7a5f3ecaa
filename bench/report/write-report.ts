import type { BenchRun } from '../bench-run';
import type { Figure } from './figure';
import { keepResults } from './keep-results';
import { machineFacts } from './machine-facts';
import type { Measured } from './measured';
import { number, share } from './words-of-figures';
import { writePage } from './write-page';

/** Prints the figures as a table, writes the page, and keeps them for comparison with the next run. */
export function writeReport(measured: readonly Measured[], run: BenchRun & { readonly seconds: number }): void {
  const figures = measured.flatMap((one) => one.figures);
  printTable(figures, run.say);
  const machine = machineFacts();
  run.say(`\n${machine}, ${Math.round(run.seconds)} s. Only the shares mean anything.`);
  if (run.short) run.say('This run was short: not even they do, and nothing of it is kept for comparison.');
  const previous = keepResults(figures, run);
  run.say(`The page is ${writePage({ measured, previous, machine, short: run.short })}`);
}

function printTable(figures: readonly Figure[], say: (line: string) => void): void {
  const rows = figures.map(({ name, value, unit, limit, ratio }) => [
    name,
    `${number(value)} ${unit}`,
    limit === null ? '' : `${number(limit)} ${unit}`,
    ratio === null ? '' : share(ratio),
  ]);
  const table = [['', 'measured', 'limit in this run', 'share'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table)
    say(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('   '),
    );
}
