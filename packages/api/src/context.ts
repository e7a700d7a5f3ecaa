import type { Deps } from './deps';

/** What one request brings along. Kept small: every middleware copies it. */
export interface Context {
  readonly deps: Deps;
  readonly request: RequestFacts;
}

export interface RequestFacts {
  /** The client's address, by the number of trusted proxies. */
  readonly ip: string;
  readonly userAgent: string | null;
  /** The `Cookie` header; the session in it is read by the procedures that need one. */
  readonly cookie: string | undefined;
  readonly setCookie: (cookie: string) => void;
}
