import { keepCode } from './kept-code';

const codeIn = (parameters: string) => new URLSearchParams(parameters).get('code');

/** Takes the code out of the address of a deep link, `/redeem#code=…` or `?code=…`, before anything is rendered from it. */
export function keepLinkedCode(): void {
  const { hash, search, pathname } = window.location;
  const code = codeIn(hash.slice(1)) ?? codeIn(search);
  if (code === null) return;
  keepCode(code);
  window.history.replaceState(window.history.state, '', pathname);
}
