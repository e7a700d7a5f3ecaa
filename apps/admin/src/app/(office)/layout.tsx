import type { ReactNode } from 'react';
import { StaffLive } from '../../live/staff-live';
import { SessionGate } from '../../session/session-gate';
import { OfficeFrame } from '../../shell/office-frame';

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <SessionGate>
      <StaffLive>
        <OfficeFrame>{children}</OfficeFrame>
      </StaffLive>
    </SessionGate>
  );
}
