'use client';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { ProblemNotice } from '../problem/problem-notice';

/** Why the form stands here, for who was in the middle of something; what had the focus there is gone. */
export function SessionEnded() {
  const ended = useSearchParams().has('ended');
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return ended && <ProblemNotice ref={notice} problem={{ kind: 'refusal', refusal: { code: 'not_signed_in' } }} />;
}
