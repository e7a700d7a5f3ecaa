'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Button } from './button';
import { classNames } from './class-names';

/** What `lazyPart` hands to whatever stands in for a part that could not be fetched. */
export interface MissingPart {
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

interface PartMissingProps extends MissingPart {
  /** Names what is missing, where its place does not. */
  title?: ReactNode;
  /** What to do instead. */
  children?: ReactNode;
  /** A part that closes would have stood above the page. So does this, until it is put aside. */
  onClosed?: (() => void) | undefined;
}

const ABOVE = 'fixed inset-x-4 bottom-20 z-40 shadow-raised sm:start-auto sm:end-6 sm:w-96 lg:bottom-6';

/** Says where a part of the page would be that it could not be fetched. Nothing else on the page is lost. */
export function PartMissing({ title, children, retrying, onRetry, onClosed }: PartMissingProps) {
  const t = useTranslations('ui');
  const notice = useRef<HTMLDivElement>(null);
  useGivenBackFocus(notice);
  return (
    <div ref={notice} role="alert" className={classNames('rounded-card bg-danger-soft p-4 text-15', onClosed && ABOVE)}>
      <p className="font-semibold">{title ?? t('partMissing')}</p>
      <p className="mt-0.5">{children ?? t('partMissingNext')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button variant="secondary" pending={retrying} onClick={onRetry}>
          {t('tryAgain')}
        </Button>
        {onClosed && (
          <Button variant="secondary" onClick={onClosed}>
            {t('close')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The focus goes back to the control that was pressed for the part, before the part takes it from there. */
function useGivenBackFocus(notice: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const pressed = document.activeElement as HTMLElement | null;
    const own = notice.current;
    return () => {
      if (own?.contains(document.activeElement)) pressed?.focus();
    };
  }, [notice]);
}
