export interface Difference {
  /** Dotted name of the field; empty where the whole value is not an object. */
  path: string;
  /** Null where there was none. */
  before: string | null;
  after: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leavesOf(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (!isRecord(value)) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path ? `${path}.${name}` : name));
}

/** The fields that differ between two records of the audit log, in order of appearance. Null and absent are the same: none. */
export function diffOf(before: unknown, after: unknown): Difference[] {
  const old = new Map(leavesOf(before, ''));
  const fresh = new Map(leavesOf(after, ''));
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: fresh.get(path) ?? null }))
    .filter((difference) => difference.before !== difference.after);
}
