'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { api } from '../api/api';
import { getQueryKey } from '../api/get-query-key';
import { keepCode } from './kept-code';

const sessionKey = getQueryKey(api.auth.me, undefined, 'query');

/** When the session ends the page goes away to sign in, whoever noticed it: the code in its field waits for its return. */
export function useCodeAfterSignIn(code: string): void {
  const queryClient = useQueryClient();
  const latest = useRef(code);
  useEffect(() => {
    latest.current = code;
  }, [code]);
  useEffect(
    () => () => {
      if (latest.current !== '' && queryClient.getQueryData(sessionKey) === null) keepCode(latest.current);
    },
    [queryClient],
  );
}
