'use client';
import { LiveRegion } from '@bizcoin/ui/live-region';
import { ReaderZone } from '@bizcoin/ui/reader-zone';
import { ScriptDirection } from '@bizcoin/ui/script-direction';
import { useLocale } from 'next-intl';
import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';
import { localeFacts } from '../intl/locale';
import { KnownStateKeeper } from '../offline/known-state-keeper';

interface ProvidersProps {
  nonce: string | null;
  children: ReactNode;
}

export function Providers({ nonce, children }: ProvidersProps) {
  return (
    <ThemeProvider
      attribute="class"
      defaultTheme="system"
      enableSystem
      disableTransitionOnChange
      {...(nonce && { nonce })}
    >
      <ScriptDirection direction={localeFacts[useLocale()].direction}>
        <ReaderZone>
          <ApiProvider>
            <KnownStateKeeper />
            <LiveRegion>{children}</LiveRegion>
          </ApiProvider>
        </ReaderZone>
      </ScriptDirection>
    </ThemeProvider>
  );
}
