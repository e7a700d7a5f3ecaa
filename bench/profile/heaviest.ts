import type { Call } from './call-tree';

export interface Heavy {
  readonly name: string;
  readonly place: string;
  /** Microseconds it took itself, from wherever it was called. */
  readonly self: number;
}

/** The functions that took the most time themselves. */
export function heaviest(root: Call, count: number): readonly Heavy[] {
  const sums = new Map<string, Heavy>();
  const add = ({ name, place, self, calls }: Call) => {
    const key = `${name} ${place}`;
    sums.set(key, { name, place, self: (sums.get(key)?.self ?? 0) + self });
    calls.forEach(add);
  };
  add(root);
  return [...sums.values()].sort((one, other) => other.self - one.self).slice(0, count);
}
