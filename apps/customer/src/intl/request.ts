import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { acceptedLocale } from './accepted-locale';
import { LANGUAGE_COOKIE } from './language-cookie';
import { localeNamed } from './locale';

// Each on its own: a page carries the words of one language.
const wordsOf = {
  en: async () => {
    const [app, ui] = await Promise.all([import('../../messages/en.json'), import('@bizcoin/ui/messages/en.json')]);
    return { ...app.default, ui: ui.default };
  },
  ur: async () => {
    const [app, ui] = await Promise.all([import('../../messages/ur.json'), import('@bizcoin/ui/messages/ur.json')]);
    return { ...app.default, ui: ui.default };
  },
};

// The language comes from a cookie and not from the address, so that a link means the same page to every reader.
export default getRequestConfig(async () => {
  const chosen = localeNamed((await cookies()).get(LANGUAGE_COOKIE)?.value);
  const locale = chosen ?? acceptedLocale((await headers()).get('accept-language'));
  return { locale, messages: await wordsOf[locale](), timeZone: 'UTC' };
});
