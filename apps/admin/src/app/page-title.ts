import { getTranslations } from 'next-intl/server';
import type en from '../../messages/en.json';

/** The name of a page in the browser's tab and history. */
export async function pageTitle(page: keyof typeof en.titles) {
  const t = await getTranslations('titles');
  return { title: t(page) };
}
