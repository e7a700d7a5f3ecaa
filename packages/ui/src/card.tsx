import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return (
    <section
      {...rest}
      className={classNames('rounded-card border border-line bg-surface p-4 shadow-rest sm:p-5', className)}
    />
  );
}

interface CardHeadingProps {
  children: ReactNode;
  id?: string | undefined;
  /** A link or button at the end of the line. */
  action?: ReactNode | undefined;
}

export function CardHeading({ children, id, action }: CardHeadingProps) {
  return (
    <div className="mb-3 flex min-h-7 items-center justify-between gap-3">
      <h2 id={id} className="text-17 font-semibold">
        {children}
      </h2>
      {action}
    </div>
  );
}
