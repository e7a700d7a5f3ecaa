import type { MetadataRoute } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { localeFacts } from '../intl/locale';

/** What a device needs to keep the app beside its own: installed, it opens without the browser around it. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const [t, nav, lang] = [await getTranslations('meta'), await getTranslations('nav'), await getLocale()];
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    ...{ src: `/icons/${purpose}-${size}.png`, sizes: `${size}x${size}`, type: 'image/png', purpose },
  });
  const shortcut = (name: string, url: string) => ({ name, url, icons: [icon(192, 'any')] });
  return {
    id: '/',
    name: t('brand'),
    short_name: t('brand'),
    description: t('description'),
    lang,
    dir: localeFacts[lang].direction,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['shopping', 'finance'],
    icons: [icon(192, 'any'), icon(512, 'any'), icon(192, 'maskable'), icon(512, 'maskable')],
    shortcuts: [shortcut(nav('redeem'), '/redeem'), shortcut(nav('wallet'), '/wallet')],
  };
}
