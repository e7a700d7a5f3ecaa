import { codeTail, normaliseCode, parseCode } from '@bizcoin/domain';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const VANITY_MAX = 12;

/**
 * What of a typed search may stand in an address. A whole generated code is a secret and becomes the ending by which
 * vouchers are known everywhere; a part of one that is longer than any public code is not searched for at all.
 */
export function searchText(typed: string): string {
  const text = typed.trim();
  if (UUID.test(text)) return text;
  const parsed = parseCode(text);
  if (parsed?.kind === 'generated') return codeTail(parsed.normalised);
  const isPartOfCode = /^[\w-]*\d[\w-]*$/.test(text) && (normaliseCode(text)?.length ?? 0) > VANITY_MAX;
  return isPartOfCode ? '' : text;
}
