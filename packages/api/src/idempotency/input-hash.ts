import { createHash } from 'node:crypto';

export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

/** SHA-256 over an operation and its input, whatever the order of its fields. Must never be given a code. */
export const inputHash = (operation: string, input: Json): Buffer<ArrayBuffer> =>
  Buffer.from(
    createHash('sha256')
      .update(`${operation}\n${canonical(input)}`)
      .digest(),
  );

/** Fields sorted by name; absent and undefined ones are the same. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
}
