/** Prints that a step begins and how long it took, so that nobody wonders whether it hangs. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const startedAt = performance.now();
  say(`… ${name}`);
  const result = await work();
  say(`✓ ${name} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
  return result;
}

let out: NodeJS.WritableStream = process.stdout;

export const say = (line: string): void => void out.write(`${line}\n`);

/** For commands whose standard output other programs read: progress must not stand in it. */
export function sayOnStandardError(): void {
  out = process.stderr;
}

/** For failures: what happened, then each cause below it. No stack: the reader is an operator. */
export function sayFailure(failure: unknown): void {
  for (let error: unknown = failure, depth = 0; error !== undefined && depth < 5; depth++) {
    process.stderr.write(
      `${depth === 0 ? '✗ ' : '  because: '}${error instanceof Error ? error.message : String(error)}\n`,
    );
    error = error instanceof Error ? error.cause : undefined;
  }
}
