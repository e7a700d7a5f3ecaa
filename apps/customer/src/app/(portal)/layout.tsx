import type { ReactNode } from 'react';
import { CustomerFrame } from '../../frame/customer-frame';
import { StoredLanguage } from '../../intl/stored-language';
import { CustomerLive } from '../../live/customer-live';
import { ServiceWorkerStarter } from '../../offline/service-worker-starter';
import { ChosenZone } from '../../profile/chosen-zone';
import { SessionGate } from '../../session/session-gate';
import { LinkedCodeKeeper } from '../../voucher/linked-code-keeper';
import { UseNowProvider } from '../../voucher/use-now-provider';

export default function PortalLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <LinkedCodeKeeper />
      <ServiceWorkerStarter />
      <SessionGate>
        <CustomerLive>
          <ChosenZone>
            <StoredLanguage />
            <UseNowProvider>
              <CustomerFrame>{children}</CustomerFrame>
            </UseNowProvider>
          </ChosenZone>
        </CustomerLive>
      </SessionGate>
    </>
  );
}
