import type { ReactNode } from 'react';
import { CustomerFrame } from '../../frame/customer-frame';
import { SessionGate } from '../../session/session-gate';
import { LinkedCodeKeeper } from '../../voucher/linked-code-keeper';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <LinkedCodeKeeper />
      <SessionGate>
        <CustomerFrame>{children}</CustomerFrame>
      </SessionGate>
    </>
  );
}
