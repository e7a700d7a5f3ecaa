/** Where a script writes: the answer alone to `say`, everything about it to `warn`. */
export interface Output {
  say(line: string): void;
  warn(line: string): void;
}

export const standardOutput: Output = {
  say: (line) => void process.stdout.write(`${line}\n`),
  warn: (line) => void process.stderr.write(`${line}\n`),
};
