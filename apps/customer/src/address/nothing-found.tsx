'use client';
import { Button } from '@bizcoin/ui/button';
import { EmptyState } from '@bizcoin/ui/empty-state';
import { SearchX } from 'lucide-react';

interface NothingFoundProps {
  title: string;
  /** What to do instead, in a sentence. */
  children: string;
  clear: string;
  onClear: () => void;
}

/** There is something, but not for these filters: the way back is to clear them. */
export function NothingFound({ title, children, clear, onClear }: NothingFoundProps) {
  return (
    <EmptyState
      icon={<SearchX className="size-5" />}
      title={title}
      action={
        <Button variant="secondary" onClick={onClear}>
          {clear}
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
