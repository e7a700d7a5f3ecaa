'use client';
import { useAnnounce } from '@bizcoin/ui/live-region';
import { problemOf } from '@bizcoin/ui/problem-of';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { api } from '../api/api';
import type { RatingSubject } from './rating-subject';

/** One rating while its page stands: chosen, sent, and open for a second thought. */
export function useRating(subject: RatingSubject) {
  const t = useTranslations('feedback');
  const announce = useAnnounce();
  const [score, setScore] = useState<number | null>(null);
  const [comment, setComment] = useState('');
  const [thanked, setThanked] = useState(false);
  const rate = api.feedback.rate.useMutation({
    onSuccess: () => {
      setThanked(true);
      announce(t('thanks'));
    },
  });
  const send = () => {
    if (score !== null) rate.mutate({ ...subject, score, comment: comment.trim() || null });
  };
  const choose = (stars: number) => {
    setScore(stars);
    setThanked(false);
  };
  return {
    ...{ score, choose, comment, setComment, thanked, send },
    sending: rate.isPending,
    problem: rate.error ? problemOf(rate.error) : null,
  };
}
