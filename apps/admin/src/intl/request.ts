import ui from '@bizcoin/ui/messages/en.json';
import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import en from '../../messages/en.json';
import { localeOf } from './locales';

const messagesOf = { en: { ...en, ui } };

// The locale comes from a cookie and not from the address, so that a link means the same page to every reader.
export default getRequestConfig(async () => {
  const locale = localeOf((await cookies()).get('locale')?.value);
  return { locale, messages: messagesOf[locale], timeZone: 'UTC' };
});
