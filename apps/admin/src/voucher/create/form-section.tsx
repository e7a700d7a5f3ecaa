import { Card } from '@bizcoin/ui/card';
import { type ReactNode, useId } from 'react';

export function FormSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Card aria-labelledby={id}>
      <h2 id={id} className="mb-4 text-17 font-semibold">
        {title}
      </h2>
      {children}
    </Card>
  );
}
