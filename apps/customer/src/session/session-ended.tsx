'use client';
import { useSearchParams } from 'next/navigation';
import { ProblemNotice } from '../problem/problem-notice';

/** Why the form stands here, for who was in the middle of something. */
export function SessionEnded() {
  const ended = useSearchParams().has('ended');
  return ended && <ProblemNotice problem={{ kind: 'refusal', refusal: { code: 'not_signed_in' } }} />;
}
