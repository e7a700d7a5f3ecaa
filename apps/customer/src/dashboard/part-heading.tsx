'use client';
import { buttonStyles } from '@bizcoin/ui/button';
import { classNames } from '@bizcoin/ui/class-names';
import Link from 'next/link';

interface PartHeadingProps {
  id: string;
  children: string;
  /** Where all of it is. */
  all?: { readonly href: string; readonly label: string } | undefined;
}

export function PartHeading({ id, children, all }: PartHeadingProps) {
  return (
    <div className="mb-3 flex min-h-11 flex-wrap items-center justify-between gap-x-3">
      <h2 id={id} className="text-22 font-semibold">
        {children}
      </h2>
      {all && (
        <Link href={all.href} className={classNames(buttonStyles({ variant: 'quiet' }), '-mx-4')}>
          {all.label}
        </Link>
      )}
    </div>
  );
}
