'use client';
import { AppFrame } from '@bizcoin/ui/app-frame';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import type { ReactNode } from 'react';
import { NoticeLink } from '../notification/notice-link';
import { BalanceLink } from '../wallet/balance-link';
import { BottomBar } from './bottom-bar';
import { Brand } from './brand';
import { CustomerSidebar } from './customer-sidebar';
import { OfflineBanner } from './offline-banner';

const NoticeToaster = lazyPart(() => import('../notification/notice-toaster').then((file) => file.NoticeToaster), {
  dispensable: true,
});

/** What stands around every page of a signed-in customer. */
export function CustomerFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <AppFrame header={<Header />} sidebar={<CustomerSidebar />} bottomBar={<BottomBar />} banner={<OfflineBanner />}>
        {children}
      </AppFrame>
      <NoticeToaster />
    </>
  );
}

function Header() {
  return (
    <div className="flex h-14 items-center justify-between gap-2 px-4 sm:px-6 lg:h-16 lg:justify-end lg:px-8">
      <div className="lg:hidden">
        <Brand />
      </div>
      <div className="flex items-center gap-1">
        <NoticeLink />
        <BalanceLink />
      </div>
    </div>
  );
}
