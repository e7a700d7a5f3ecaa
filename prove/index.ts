import { proveGuards } from './guards/prove-guards';

// pnpm prove [name] — proofs that a sceptic can run; each prints what it did and ends non-zero when a guarantee fails.
const proofs: Readonly<Record<string, (say: (line: string) => void) => Promise<number>>> = { guards: proveGuards };

const say = (line: string) => void process.stdout.write(`${line}\n`);
const [name] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(proofs) : [name];
let failures = 0;
for (const proof of chosen) {
  const run = proofs[proof];
  if (run === undefined) {
    say(`There is no proof "${proof}". There are: ${Object.keys(proofs).join(', ')}`);
    failures += 1;
  } else failures += await run(say);
}
process.exitCode = failures === 0 ? 0 : 1;
