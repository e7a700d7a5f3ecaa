'use client';
import { NextIntlClientProvider, useLocale } from 'next-intl';
import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => {};
const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The server cannot know the reader's zone: the first paint is in UTC, and the browser's own zone follows. */
export function ReaderZone({ children }: { children: ReactNode }) {
  const timeZone = useSyncExternalStore(never, ownZone, () => 'UTC');
  return (
    <NextIntlClientProvider locale={useLocale()} timeZone={timeZone}>
      {children}
    </NextIntlClientProvider>
  );
}
