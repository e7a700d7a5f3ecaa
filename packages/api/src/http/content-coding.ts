export type ContentCoding = 'br' | 'gzip';

/** The codings that a build makes, the smallest first. */
export const contentCodings: readonly ContentCoding[] = ['br', 'gzip'];

/** The first of the codings that there are which the caller takes, or null for the file as it is. */
export function contentCoding(accepted: string | undefined, there: readonly ContentCoding[]): ContentCoding | null {
  const weights = new Map((accepted ?? '').toLowerCase().split(',').map(weightOf));
  return there.find((coding) => (weights.get(coding) ?? weights.get('*') ?? 0) > 0) ?? null;
}

function weightOf(entry: string): [coding: string, weight: number] {
  const [coding = '', ...parameters] = entry.split(';').map((part) => part.trim());
  const weight = parameters.find((parameter) => parameter.startsWith('q='));
  return [coding, weight === undefined ? 1 : Number(weight.slice(2))];
}
