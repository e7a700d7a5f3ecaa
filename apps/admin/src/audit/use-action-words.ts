'use client';
import { oneOf } from '@bizcoin/ui/one-of';
import { useTranslations } from 'next-intl';
import { actions } from './actions';

/** An action of the log in words; one that this version does not know is shown as it is written. */
export function useActionWords() {
  const t = useTranslations('audit.actionOf');
  return (action: string): string => {
    const known = oneOf(actions, action);
    return known ? t(known) : action;
  };
}
