/**
 * Takes the token of a mailed link, `/reset#token=…`, out of the address, so that it stands in no history and on no
 * screen; it lives in the page alone and is gone with it. Null when the page was opened without one.
 */
export function takeLinkedToken(): string | null {
  const { hash, pathname } = window.location;
  const token = new URLSearchParams(hash.slice(1)).get('token');
  if (token !== null) window.history.replaceState(window.history.state, '', pathname);
  return token;
}
