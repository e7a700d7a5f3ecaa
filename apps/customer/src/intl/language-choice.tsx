'use client';
import { useRouter } from 'next/navigation';
import { keepLanguage } from './language-cookie';
import { LanguageSwitch } from './language-switch';

/** Turns the page to another language, which this device then remembers. */
export function LanguageChoice() {
  const router = useRouter();
  return (
    <LanguageSwitch
      onChoose={(locale) => {
        keepLanguage(locale);
        router.refresh();
      }}
    />
  );
}
