'use client';
import { localeFacts, localeNamed } from '../intl/locale';
import words from './global-error-words.json';

/** The language in which the page was served: what knows the reader's choice is among what failed. */
const servedLocale = () => localeNamed(typeof document === 'undefined' ? null : document.documentElement.lang) ?? 'en';

/** A fault in what stands around every page, styles included: plain words, and the way back. */
export default function GlobalError() {
  const locale = servedLocale();
  const { title, next, tryAgain } = words[locale];
  return (
    <html lang={locale} dir={localeFacts[locale].direction}>
      <body>
        <main role="alert">
          <h1>{title}</h1>
          <p>{next}</p>
          <button type="button" onClick={() => window.location.reload()}>
            {tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
