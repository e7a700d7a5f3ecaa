import type { ReactNode } from 'react';
import { classNames } from './class-names';

interface EmptyStateProps {
  icon?: ReactNode | undefined;
  title: ReactNode;
  /** The next step, in one sentence. */
  children?: ReactNode;
  action?: ReactNode | undefined;
  className?: string | undefined;
}

export function EmptyState({ icon, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={classNames('flex flex-col items-center gap-1 px-4 py-10 text-center', className)}>
      {icon && (
        <div aria-hidden className="mb-2 flex size-11 items-center justify-center rounded-full bg-sunken text-ink-soft">
          {icon}
        </div>
      )}
      <div className="text-15 font-semibold">{title}</div>
      {children && <p className="max-w-96 text-15 text-ink-soft">{children}</p>}
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
