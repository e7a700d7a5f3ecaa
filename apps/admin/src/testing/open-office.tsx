import '@testing-library/jest-dom/vitest';
import { LiveRegion } from '@bizcoin/ui/live-region';
import ui from '@bizcoin/ui/messages/en.json';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { afterEach, vi } from 'vitest';
import en from '../../messages/en.json';
import { ApiProvider } from '../api/api-provider';
import { type Person, PersonContext } from '../session/person-context';

export const router = {
  push: vi.fn(),
  replace: vi.fn(),
  refresh: vi.fn(),
  back: vi.fn(),
  forward: vi.fn(),
  prefetch: vi.fn(),
};

const replaceState = window.history.replaceState.bind(window.history);

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
  window.history.replaceState = replaceState;
});

/** The address as Next keeps it: what `history.replaceState` writes, `useSearchParams` reads. */
function Address({ children }: { children: ReactNode }) {
  const [search, setSearch] = useState(window.location.search);
  useEffect(() => {
    window.history.replaceState = (data, unused, url) => {
      replaceState(data, unused, url);
      setSearch(window.location.search);
    };
  }, []);
  return (
    <PathnameContext value={window.location.pathname}>
      <SearchParamsContext value={new URLSearchParams(search)}>{children}</SearchParamsContext>
    </PathnameContext>
  );
}

interface Opening {
  /** Who is signed in; null leaves the gate to find out. */
  as: Person | null;
  at?: string;
}

/** Renders a page of the office in everything that stands around it, and gives the hands to use it. */
export function openOffice(page: ReactNode, { as, at = '/' }: Opening) {
  replaceState(null, '', at);
  render(
    <AppRouterContext value={router as never}>
      <Address>
        <NextIntlClientProvider locale="en" messages={{ ...en, ui }} timeZone="UTC">
          <LiveRegion>
            <ApiProvider>{as ? <PersonContext value={as}>{page}</PersonContext> : page}</ApiProvider>
          </LiveRegion>
        </NextIntlClientProvider>
      </Address>
    </AppRouterContext>,
  );
  return userEvent.setup();
}
