'use client';
import { useRouter } from 'next/navigation';
import { refillShell } from '../offline/refill-shell';
import { keepLanguage } from './language-cookie';
import { LanguageSwitch } from './language-switch';

/** For whoever is not signed in: turns the page to another language, which this device then remembers. */
export function LanguageChoice() {
  const router = useRouter();
  return (
    <LanguageSwitch
      onChoose={(locale) => {
        keepLanguage(locale);
        refillShell();
        router.refresh();
      }}
    />
  );
}
