import type { SingleCall } from './single-call';

/**
 * A query as browsers send it: alone, or in a batch of one. Null for one that says anything else about itself, or whose
 * input is not JSON: that is left to tRPC's own adapter.
 */
export function readSingleQuery(path: string, query: string): SingleCall | null {
  const parameters = new URLSearchParams(query);
  const inBatch = parameters.get('batch') === '1';
  for (const name of parameters.keys()) if (name !== 'batch' && name !== 'input') return null;
  if (parameters.has('batch') && !inBatch) return null;
  const sent = parsed(parameters.get('input'));
  if (sent === null) return null;
  const call = { type: 'query', path, inBatch } as const;
  if (!inBatch || sent.value === undefined) return { ...call, input: () => sent.value };
  if (typeof sent.value !== 'object' || sent.value === null || Array.isArray(sent.value)) return null;
  const [first] = Object.entries(sent.value).filter(([index]) => index === '0');
  return { ...call, input: () => first?.[1] };
}

function parsed(text: string | null): { readonly value: unknown } | null {
  if (text === null || text === '') return { value: undefined };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}
