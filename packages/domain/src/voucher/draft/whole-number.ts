import type { Issues } from './issues';

/** A number must be whole and within 1 to `max`; a field left out is fine. */
export function* wholeNumber(path: string, value: number | null, max: number): Issues {
  if (value === null) return;
  if (!Number.isInteger(value) || value < 1 || value > max) yield { path, code: 'out_of_range', expected: `1–${max}` };
}
