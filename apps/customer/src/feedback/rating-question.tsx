'use client';
import { Button } from '@bizcoin/ui/button';
import { Field } from '@bizcoin/ui/field';
import { TextArea } from '@bizcoin/ui/text-area';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useOnline } from '../frame/use-online';
import { RatingProblem } from './rating-problem';
import { idOf, type RatingSubject } from './rating-subject';
import { StarChoice } from './star-choice';
import { useAskOnce } from './use-ask-once';
import { useRating } from './use-rating';

const COMMENT_MAX = 1_000;

/** How was it? Asked once, in passing: leaving it unanswered costs nothing and says nothing. */
export function RatingQuestion({ subject }: { subject: RatingSubject }) {
  const ask = useAskOnce(idOf(subject));
  return ask ? <Question subject={subject} /> : null;
}

function Question({ subject }: { subject: RatingSubject }) {
  const t = useTranslations('feedback');
  const rating = useRating(subject);
  return (
    <div className="flex w-full flex-col items-center gap-3">
      <StarChoice
        legend={t('orderId' in subject ? 'askPurchase' : 'askRedemption')}
        value={rating.score}
        onValueChange={rating.choose}
      />
      {rating.thanked ? <Thanks /> : rating.score !== null && <Comment rating={rating} />}
    </div>
  );
}

/** Opens with the first star. Nothing in it has to be filled. */
function Comment({ rating }: { rating: ReturnType<typeof useRating> }) {
  const t = useTranslations('feedback');
  const online = useOnline();
  return (
    <form
      aria-label={t('commentForm')}
      onSubmit={(event) => {
        event.preventDefault();
        if (online && !rating.sending) rating.send();
      }}
      className="flex w-full max-w-md flex-col gap-3 text-start"
    >
      <Field label={t('comment')} hint={t('commentHint')}>
        <TextArea
          rows={2}
          maxLength={COMMENT_MAX}
          value={rating.comment}
          onChange={(event) => rating.setComment(event.target.value)}
        />
      </Field>
      {rating.problem && <RatingProblem problem={rating.problem} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="secondary" pending={rating.sending} disabled={!online}>
          {t(rating.sending ? 'sending' : 'send')}
        </Button>
        {!online && <p className="text-13 text-ink-soft">{t('offline')}</p>}
      </div>
    </form>
  );
}

/** Another star opens the form again. */
function Thanks() {
  const t = useTranslations('feedback');
  const words = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone.
  useEffect(() => words.current?.focus(), []);
  return (
    <p ref={words} tabIndex={-1} className="text-center text-15 text-jade">
      {t('thanks')}
    </p>
  );
}
