'use client';
import { useRouter } from 'next/navigation';
import { useLocale } from 'next-intl';
import { useEffect, useRef } from 'react';
import { refillShell } from '../offline/refill-shell';
import { useMe } from '../session/use-me';
import { forgetLanguage, keepLanguage } from './language-cookie';
import { localeNamed } from './locale';

/**
 * Brings the language a customer has stored to every device they sign in on, and follows it when it changes, wherever
 * that was. Who takes the stored choice back reads in the language of the browser again.
 */
export function LanguageKeeper() {
  const router = useRouter();
  const locale = useLocale();
  const stored = localeNamed(useMe()?.locale);
  const before = useRef(stored);
  useEffect(() => {
    const takenBack = before.current !== null && stored === null;
    before.current = stored;
    if (takenBack) forgetLanguage();
    else if (stored !== null && stored !== locale) keepLanguage(stored);
    else return;
    refillShell();
    router.refresh();
  }, [stored, locale, router]);
  return null;
}
