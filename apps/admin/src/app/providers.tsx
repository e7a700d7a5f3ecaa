'use client';
import { LiveRegion } from '@bizcoin/ui/live-region';
import { ReaderZone } from '@bizcoin/ui/reader-zone';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';

interface ProvidersProps {
  nonce: string | null;
  children: ReactNode;
}

export function Providers({ nonce, children }: ProvidersProps) {
  return (
    <ThemeProvider attribute="class" disableTransitionOnChange {...(nonce ? { nonce } : {})}>
      <ReaderZone>
        <LiveRegion>
          <ApiProvider>{children}</ApiProvider>
        </LiveRegion>
      </ReaderZone>
    </ThemeProvider>
  );
}
