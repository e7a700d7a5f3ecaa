import { type ReactNode, useId } from 'react';

export function Section({ title, note, children }: { title: ReactNode; note?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-3">
        <h2 id={id} className="text-22 font-semibold">
          {title}
        </h2>
        {note}
      </div>
      {children}
    </section>
  );
}
