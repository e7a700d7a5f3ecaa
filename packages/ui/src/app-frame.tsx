'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface AppFrameProps {
  /** Stays at the top. */
  header: ReactNode;
  /** Beside the content from 1024 px on. */
  sidebar: ReactNode;
  /** At the bottom below 1024 px. */
  bottomBar?: ReactNode | undefined;
  /** Above the content, such as "you are offline". */
  banner?: ReactNode | undefined;
  /** Reading pages stay narrow, tables take what there is. */
  width?: 'reading' | 'wide' | undefined;
  children: ReactNode;
}

/** What stands around a page. On paper only the page itself is left. */
export function AppFrame({ header, sidebar, bottomBar, banner, width = 'reading', children }: AppFrameProps) {
  const t = useTranslations('ui');
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded-control bg-ink px-4 py-3 text-paper focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {t('skipToContent')}
      </a>
      <aside className="sticky top-0 hidden h-dvh overflow-y-auto border-e border-line lg:block print:hidden">
        {sidebar}
      </aside>
      <div
        className={classNames(
          'flex min-h-dvh min-w-0 flex-col',
          bottomBar && 'pb-[calc(4rem+env(safe-area-inset-bottom))] lg:pb-0',
        )}
      >
        <header className="sticky top-0 z-20 border-b border-line bg-paper print:hidden">{header}</header>
        {banner && <div className="print:hidden">{banner}</div>}
        <main
          id="content"
          tabIndex={-1}
          className={classNames(
            'mx-auto w-full grow px-4 py-6 sm:px-6 lg:px-8 print:max-w-none print:p-0',
            width === 'reading' ? 'max-w-5xl' : 'max-w-none',
          )}
        >
          {children}
        </main>
      </div>
      {bottomBar && (
        <div className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden">
          {bottomBar}
        </div>
      )}
    </div>
  );
}

interface PageHeadingProps {
  children: ReactNode;
  lead?: ReactNode | undefined;
  action?: ReactNode | undefined;
}

export function PageHeading({ children, lead, action }: PageHeadingProps) {
  return (
    <div className="mb-6 flex flex-wrap items-end justify-between gap-3">
      <div>
        <h1 className="text-30 font-semibold tracking-tight text-balance">{children}</h1>
        {lead && <p className="mt-1 max-w-prose text-15 text-ink-soft">{lead}</p>}
      </div>
      {action}
    </div>
  );
}
