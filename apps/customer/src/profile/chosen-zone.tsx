'use client';
import { NextIntlClientProvider, useLocale, useTimeZone } from 'next-intl';
import type { ReactNode } from 'react';
import { useMe } from '../session/use-me';

/** Dates inside are written in the zone that the customer chose, or in that of the device. Only inside `SessionGate`. */
export function ChosenZone({ children }: { children: ReactNode }) {
  const deviceZone = useTimeZone();
  const timeZone = useMe()?.timeZone ?? deviceZone;
  return (
    <NextIntlClientProvider locale={useLocale()} {...(timeZone && { timeZone })}>
      {children}
    </NextIntlClientProvider>
  );
}
