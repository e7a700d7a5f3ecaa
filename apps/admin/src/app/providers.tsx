'use client';
import { LiveRegion } from '@bizcoin/ui/live-region';
import { ReaderZone } from '@bizcoin/ui/reader-zone';
import type { ReactNode } from 'react';
import { ApiProvider } from '../api/api-provider';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ReaderZone>
      <LiveRegion>
        <ApiProvider>{children}</ApiProvider>
      </LiveRegion>
    </ReaderZone>
  );
}
