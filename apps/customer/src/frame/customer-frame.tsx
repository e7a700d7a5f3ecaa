'use client';
import { AppFrame } from '@bizcoin/ui/app-frame';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import { CircleHelp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BalanceLink } from '../wallet/balance-link';
import { BottomBar } from './bottom-bar';
import { Brand } from './brand';
import { CustomerSidebar } from './customer-sidebar';
import { OfflineBanner } from './offline-banner';

/** What stands around every page of a signed-in customer. */
export function CustomerFrame({ children }: { children: ReactNode }) {
  return (
    <AppFrame header={<Header />} sidebar={<CustomerSidebar />} bottomBar={<BottomBar />} banner={<OfflineBanner />}>
      {children}
    </AppFrame>
  );
}

function Header() {
  const t = useTranslations('nav');
  return (
    <div className="flex h-14 items-center justify-between gap-2 px-4 sm:px-6 lg:h-16 lg:justify-end lg:px-8">
      <div className="lg:hidden">
        <Brand />
      </div>
      <div className="flex items-center gap-1">
        <Link
          href="/help"
          aria-label={t('help')}
          className={classNames(buttonStyles({ variant: 'quiet', size: 'icon' }), 'text-ink-soft lg:hidden')}
        >
          <CircleHelp aria-hidden className="size-5" />
        </Link>
        <BalanceLink />
      </div>
    </div>
  );
}
