import type { Refusal } from '@bizcoin/domain';

/**
 * What went wrong, as its reader needs to know it: the business said no; our server failed and can be asked about by
 * reference; or no answer came, so that nobody here knows whether it happened.
 */
export type Problem =
  | { kind: 'refusal'; refusal: Refusal }
  | { kind: 'failure'; reference: string }
  | { kind: 'unreachable' };

interface ErrorData {
  refusal?: Refusal | null;
  reference?: string | null;
}

/** Reads the error of any client that hands on what the server says in `data`; whatever has none brought no answer. */
export function problemOf(error: unknown): Problem {
  const data = error instanceof Error && 'data' in error ? (error.data as ErrorData | null | undefined) : null;
  if (data?.refusal) return { kind: 'refusal', refusal: data.refusal };
  if (data?.reference) return { kind: 'failure', reference: data.reference };
  return { kind: 'unreachable' };
}
