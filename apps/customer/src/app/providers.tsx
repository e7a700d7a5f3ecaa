'use client';
import { LiveRegion } from '@bizcoin/ui/live-region';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';
import { ReaderZone } from '../intl/reader-zone';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="system" enableSystem disableTransitionOnChange>
      <ReaderZone>
        <ApiProvider>
          <LiveRegion>{children}</LiveRegion>
        </ApiProvider>
      </ReaderZone>
    </ThemeProvider>
  );
}
