'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';
import type { RatingSubject } from './rating-subject';

const RatingQuestion = lazyPart(() => import('./rating-question').then((file) => file.RatingQuestion), {
  dispensable: true,
});

/** Under a receipt. Its height is kept free, so that what stands below does not move when the question arrives. */
export function RatingPrompt({ subject }: { subject: RatingSubject }) {
  return (
    <div className="mt-6 flex min-h-24 w-full border-t border-line pt-4">
      <RatingQuestion subject={subject} />
    </div>
  );
}
