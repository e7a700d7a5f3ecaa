'use client';
import { LiveRegion } from '@bizcoin/ui/live-region';
import { ReaderZone } from '@bizcoin/ui/reader-zone';
import { ScriptDirection } from '@bizcoin/ui/script-direction';
import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';
import { localeFacts } from '../intl/locale';
import { KnownStateKeeper } from '../offline/known-state-keeper';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ScriptDirection direction={localeFacts[useLocale()].direction}>
      <ReaderZone>
        <ApiProvider>
          <KnownStateKeeper />
          <LiveRegion>{children}</LiveRegion>
        </ApiProvider>
      </ReaderZone>
    </ScriptDirection>
  );
}
