import '@testing-library/jest-dom/vitest';
import { LiveRegion } from '@bizcoin/ui/live-region';
import uiEn from '@bizcoin/ui/messages/en.json';
import uiUr from '@bizcoin/ui/messages/ur.json';
import { ScriptDirection } from '@bizcoin/ui/script-direction';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { afterEach, beforeEach, vi } from 'vitest';
import en from '../../messages/en.json';
import ur from '../../messages/ur.json';
import { ApiProvider } from '../api/api-provider';
import { type Locale, localeFacts } from '../intl/locale';
import { UseNowProvider } from '../voucher/use-now-provider';

// A page that appears late on a busy machine is late, not wrong.
configure({ asyncUtilTimeout: 5_000 });

export const router = {
  push: vi.fn(),
  replace: vi.fn(),
  refresh: vi.fn(),
  back: vi.fn(),
  forward: vi.fn(),
  prefetch: vi.fn(),
  experimental_gesturePush: vi.fn(),
  bfcacheId: 'test',
};

/** What the browser of a test does not know: it answers yes to the media queries that contain one of these. */
function answerMedia(...known: readonly string[]): void {
  const matchMedia = (query: string) => ({
    matches: known.some((part) => query.includes(part)),
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  vi.stubGlobal('matchMedia', matchMedia);
}

/** Whether the reader welcomes motion. */
export const preferReducedMotion = (reduced: boolean): void => answerMedia(...(reduced ? ['reduce'] : []));

/** As wide as a desk; otherwise pages are as narrow as a phone. */
export const showOnDesk = (): void => answerMedia('reduce', 'min-width');

beforeEach(() => preferReducedMotion(true));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  vi.unstubAllGlobals();
});

const replaceState = window.history.replaceState.bind(window.history);
afterEach(() => {
  window.history.replaceState = replaceState;
  window.history.replaceState(null, '', window.location.pathname);
});

/** The address as Next keeps it: what `history.replaceState` writes, `useSearchParams` reads. */
function Address({ pathname, search, children }: { pathname: string; search: string; children: ReactNode }) {
  const [query, setQuery] = useState(search);
  useEffect(() => {
    window.history.replaceState = (data, unused, url) => {
      replaceState(data, unused, url);
      setQuery(window.location.search);
    };
  }, []);
  return (
    <PathnameContext value={pathname}>
      <SearchParamsContext value={new URLSearchParams(query)}>{children}</SearchParamsContext>
    </PathnameContext>
  );
}

interface Surroundings {
  pathname?: string;
  search?: string;
  timeZone?: string;
  locale?: Locale;
}

const words = { en: { ...en, ui: uiEn }, ur: { ...ur, ui: uiUr } };

/** Renders a piece of the app in everything that stands around it, and gives the hands to use it. */
export function openPage(page: ReactNode, surroundings: Surroundings = {}) {
  const { pathname = '/vouchers', search = '', timeZone = 'UTC', locale = 'en' } = surroundings;
  if (search !== '') replaceState(null, '', `?${search}`);
  render(
    <AppRouterContext value={router as never}>
      <Address pathname={pathname} search={search}>
        <NextIntlClientProvider locale={locale} messages={words[locale]} timeZone={timeZone}>
          <ScriptDirection direction={localeFacts[locale].direction}>
            <ApiProvider>
              <LiveRegion>
                <UseNowProvider>
                  <main id="content" tabIndex={-1}>
                    {page}
                  </main>
                </UseNowProvider>
              </LiveRegion>
            </ApiProvider>
          </ScriptDirection>
        </NextIntlClientProvider>
      </Address>
    </AppRouterContext>,
  );
  return userEvent.setup();
}
