'use client';
import { problemOf } from '@bizcoin/ui/problem-of';
import { ProblemNotice } from '../problem/problem-notice';
import { LanguageSwitch } from './language-switch';
import { useStoreLanguage } from './use-store-language';

/** For a signed-in customer: the choice is stored with the account, because letters are written in it too. */
export function CustomerLanguage() {
  const { store, pending, error } = useStoreLanguage();
  return (
    <div className="flex flex-col items-start gap-3">
      <LanguageSwitch onChoose={store} disabled={pending} />
      {error && <ProblemNotice problem={problemOf(error)} />}
    </div>
  );
}
