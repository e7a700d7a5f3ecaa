const STORED_AS = 'linked-code';

const codeIn = (parameters: string) => new URLSearchParams(parameters).get('code');

/**
 * Takes the code out of the address of a deep link, `/redeem#code=…` or `?code=…`, before anything is rendered from it.
 * It waits in this tab's own storage, so that it survives signing in without standing in the address or the history.
 */
export function keepLinkedCode(): void {
  const { hash, search, pathname } = window.location;
  const code = codeIn(hash.slice(1)) ?? codeIn(search);
  if (code === null) return;
  window.sessionStorage.setItem(STORED_AS, code);
  window.history.replaceState(window.history.state, '', pathname);
}

/** The code of the link this tab came by, once. */
export function takeLinkedCode(): string | null {
  const code = window.sessionStorage.getItem(STORED_AS);
  window.sessionStorage.removeItem(STORED_AS);
  return code;
}
