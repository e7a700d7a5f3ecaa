import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { sampleInput } from './sample-input';
import { walkedProcedures } from './walked-procedures';

test.each(
  Object.entries(walkedProcedures).flatMap(([app, procedures]) =>
    procedures.flatMap(({ path, input, takes }) => (input === null ? [] : [{ app, path, input, takes }])),
  ),
)('the walk knows an input that $path of the $app app takes', ({ input, takes }) => {
  const sample = sampleInput(input, () => randomUUID());
  expect(takes(sample), JSON.stringify(sample)).toBe(true);
});
