import { parseArgs } from 'node:util';
import { runProofs } from './proof/run-proofs';
import { proofs } from './proofs/proofs';

// pnpm prove [name…] [--seed N] [--minutes N] — proofs that a sceptic can run; ends non-zero when a guarantee fails.
const say = (line: string) => void process.stdout.write(`${line}\n`);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, minutes: { type: 'string', default: '1' } },
});
const minutes = Number(values.minutes);
const unknown = positionals.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  say(`There is no proof "${unknown.join('", "')}". There are: ${proofs.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
} else if (!(minutes > 0)) {
  say(`"${values.minutes}" is no number of minutes.`);
  process.exitCode = 1;
} else {
  const chosen =
    positionals.length === 0
      ? proofs.filter(({ onRequest }) => onRequest !== true)
      : proofs.filter(({ name }) => positionals.includes(name));
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
  process.exitCode = (await runProofs(chosen, { seed, minutes }, say)) === 0 ? 0 : 1;
}
