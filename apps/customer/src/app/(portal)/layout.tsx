import type { ReactNode } from 'react';
import { CustomerFrame } from '../../frame/customer-frame';
import { SessionGate } from '../../session/session-gate';
import { LinkedCodeKeeper } from '../../voucher/linked-code-keeper';
import { UseNowProvider } from '../../voucher/use-now-provider';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <LinkedCodeKeeper />
      <SessionGate>
        <UseNowProvider>
          <CustomerFrame>{children}</CustomerFrame>
        </UseNowProvider>
      </SessionGate>
    </>
  );
}
