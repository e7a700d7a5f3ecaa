'use client';
import { type ReactNode, useEffect, useRef } from 'react';

interface OutcomeProps {
  title: ReactNode;
  children: ReactNode;
  action: ReactNode;
}

/** What a form became: it takes the form's place and the focus, so that nobody is left on a button that is gone. */
export function Outcome({ title, children, action }: OutcomeProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="flex flex-col gap-3">
      <h2 ref={heading} tabIndex={-1} className="text-17 font-semibold outline-none">
        {title}
      </h2>
      {children}
      <div className="mt-2">{action}</div>
    </div>
  );
}
