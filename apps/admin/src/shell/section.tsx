import type { ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  note?: ReactNode;
  children: ReactNode;
}

/** A headed part of a page. It is no landmark of its own: the table inside is one, under the same name. */
export function Section({ title, note, children }: SectionProps) {
  return (
    <section>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-22 font-semibold">{title}</h2>
        {note}
      </div>
      {children}
    </section>
  );
}
