'use client';
import { Field } from '@bizcoin/ui/field';
import { Select } from '@bizcoin/ui/select';
import { useTranslations } from 'next-intl';
import { localeFacts, localeNamed, locales } from '../intl/locale';
import { ProblemNotice } from '../problem/problem-notice';
import { useMe } from '../session/use-me';
import { useUpdateProfile } from './use-update-profile';

const BROWSER = 'browser';

/** The language of this account: of the app on every device, and of letters. */
export function AccountLanguage() {
  const t = useTranslations('profile');
  const me = useMe();
  const { update, pending, problem } = useUpdateProfile();
  const names = locales.map((locale) => ({ value: locale as string, label: localeFacts[locale].ownName }));
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('language')} hint={t('languageHint')}>
        <Select
          items={[{ value: BROWSER, label: t('languageOfBrowser') }, ...names]}
          value={localeNamed(me?.locale) ?? BROWSER}
          onValueChange={(chosen) => update({ locale: localeNamed(chosen) })}
          disabled={pending}
        />
      </Field>
      {problem && <ProblemNotice problem={problem} />}
    </div>
  );
}
