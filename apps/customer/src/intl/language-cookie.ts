import type { Locale } from './locale';

/** Read by the server for every page, so that the first paint is in the right language already. */
export const LANGUAGE_COOKIE = 'language';
const YEAR_SECONDS = 365 * 24 * 60 * 60;

function write(value: string, maxAgeSeconds: number): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140 and Safari before 18.4.
  document.cookie = `${LANGUAGE_COOKIE}=${value}; path=/; max-age=${maxAgeSeconds}; samesite=lax${secure}`;
}

/** Remembers the choice on this device, for visitors as well. */
export const keepLanguage = (locale: Locale): void => write(locale, YEAR_SECONDS);

/** From now on the browser's own languages decide. */
export const forgetLanguage = (): void => write('', 0);

/** Whether a choice was made on this device; the language of the page alone does not tell. */
export const languageIsChosen = (): boolean =>
  document.cookie.split('; ').some((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`));
