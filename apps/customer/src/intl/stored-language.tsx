'use client';
import { lazyPart } from '@bizcoin/ui/lazy-part';

/** Shows nothing itself, and has time until the page stands. */
export const StoredLanguage = lazyPart(() => import('./language-keeper').then((file) => file.LanguageKeeper), {
  dispensable: true,
});
