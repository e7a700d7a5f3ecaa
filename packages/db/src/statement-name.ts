import { createHash } from 'node:crypto';

const NAMES_MAX = 500;
const TEXT_LENGTH_MAX = 4_000;

const names = new Map<string, string>();

/**
 * Names a statement by its exact text, so that the server plans it once per connection. Bounded: texts with a varying
 * list of parameters would otherwise fill the server's memory with plans nobody uses again.
 */
export function statementName(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= NAMES_MAX || text.length > TEXT_LENGTH_MAX) return '';
  const name = `p_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
}
