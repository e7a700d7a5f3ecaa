'use client';
import { classNames } from '@bizcoin/ui/class-names';
import { useLocale, useTranslations } from 'next-intl';
import { type Locale, localeFacts, locales } from './locale';

interface LanguageSwitchProps {
  onChoose: (locale: Locale) => void;
  disabled?: boolean | undefined;
}

/** Each language is called what its readers call it, so that nobody has to read one they cannot. */
export function LanguageSwitch({ onChoose, disabled = false }: LanguageSwitchProps) {
  const t = useTranslations('language');
  const current = useLocale();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form and brings borders of its own.
    <div role="group" aria-label={t('label')} className="inline-flex gap-1 rounded-control bg-sunken p-1">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          dir={localeFacts[locale].direction}
          aria-pressed={locale === current}
          disabled={disabled}
          onClick={() => locale !== current && onChoose(locale)}
          className={classNames(
            'relative min-h-9 min-w-11 rounded-[6px] px-3 text-13 transition-colors before:absolute before:-inset-y-1 before:inset-x-0 before:content-[""] disabled:opacity-55',
            locale === current ? 'bg-surface font-semibold text-ink shadow-rest' : 'text-ink-soft hover:text-ink',
          )}
        >
          {localeFacts[locale].ownName}
        </button>
      ))}
    </div>
  );
}
