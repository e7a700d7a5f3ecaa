'use client';
import type { VoucherType } from '@bizcoin/domain';
import { cva } from 'class-variance-authority';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { VoucherIcon } from './voucher-icon';

const stubStyles = cva('flex w-18 shrink-0 items-center justify-center border-e-2 border-dashed border-line', {
  variants: {
    type: {
      message: 'bg-jade-soft text-jade',
      credit: 'bg-amber-soft text-amber',
      package: 'bg-info-soft text-info',
      percentage: 'bg-line/50 text-ink',
    },
  },
});

interface TicketProps {
  type: VoucherType;
  /** The largest text on it. */
  benefit: ReactNode;
  /** The name of the type, or what the benefit does. */
  kind: ReactNode;
  /** At most the last four symbols. */
  codeTail?: string | null | undefined;
  expiry?: ReactNode | undefined;
  stamp?: ReactNode | undefined;
  /** Used or expired: still readable, clearly past. */
  past?: boolean | undefined;
  action?: ReactNode | undefined;
}

/** A voucher as a paper ticket: stub with the type's icon, tear line, benefit, masked code, expiry, stamp. */
export function Ticket({ type, benefit, kind, codeTail, expiry, stamp, past = false, action }: TicketProps) {
  return (
    <article className="ticket-shadow">
      <div
        className={classNames(
          'ticket-shape flex min-h-28 overflow-hidden rounded-card bg-surface dark:bg-sunken',
          // Not around the shadow: both are filters, and one element has one.
          past && 'grayscale-60',
        )}
      >
        <div className={stubStyles({ type })}>
          <VoucherIcon type={type} className="size-6" />
        </div>
        <div className="flex min-w-0 grow flex-col gap-3 p-4 ps-5">
          <div className="flex items-start justify-between gap-3">
            <div className="min-w-0">
              <p className="text-13 text-ink-soft">{kind}</p>
              <p className={classNames('text-22 font-semibold text-balance tabular-nums', past && 'text-ink-soft')}>
                {benefit}
              </p>
            </div>
            {stamp && <div className="mt-0.5 shrink-0">{stamp}</div>}
          </div>
          <div className="mt-auto flex flex-col gap-1 text-13 text-ink-soft">
            {expiry && <div>{expiry}</div>}
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              {codeTail && <CodeTail tail={codeTail} />}
              {action && <div className="ms-auto">{action}</div>}
            </div>
          </div>
        </div>
      </div>
    </article>
  );
}

/** `•••• 7KQ4`: what may be shown of a code after its creation. */
export function CodeTail({ tail }: { tail: string }) {
  const t = useTranslations('ui');
  return (
    <span className="font-mono whitespace-nowrap">
      <span aria-hidden dir="ltr">
        •••• {tail}
      </span>
      <span className="sr-only">{t('codeEnding', { tail })}</span>
    </span>
  );
}
