const STORED_AS = 'kept-code';

/** Lets a code wait in this tab's own storage, so that it survives signing in without standing in an address or a history. */
export function keepCode(code: string): void {
  window.sessionStorage.setItem(STORED_AS, code);
}

/** The code that waits in this tab, once. */
export function takeKeptCode(): string | null {
  const code = window.sessionStorage.getItem(STORED_AS);
  window.sessionStorage.removeItem(STORED_AS);
  return code;
}
