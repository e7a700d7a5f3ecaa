import { randomUUID } from 'node:crypto';

const references = new WeakMap<object, string>();

/** One reference per error, the same in the answer and in the log. Short enough to read out on the telephone. */
export function referenceOf(error: object): string {
  const known = references.get(error);
  if (known !== undefined) return known;
  const reference = randomUUID().slice(0, 8).toUpperCase();
  references.set(error, reference);
  return reference;
}
