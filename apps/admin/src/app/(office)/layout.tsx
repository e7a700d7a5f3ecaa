import type { ReactNode } from 'react';
import { SessionGate } from '../../session/session-gate';
import { OfficeFrame } from '../../shell/office-frame';

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      <OfficeFrame>{children}</OfficeFrame>
    </SessionGate>
  );
}
