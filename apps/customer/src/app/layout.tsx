import '@bizcoin/ui/globals.css';
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import { ThemeScript } from '@bizcoin/ui/theme-script';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { localeFacts } from '../intl/locale';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  // Nothing here is for search engines, and no address may travel on to another site.
  return {
    title: { default: t('brand'), template: `%s · ${t('brand')}` },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#0d1512' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The server sets the nonce of its content security policy; the theme's inline script must carry it.
  const nonce = (await headers()).get('x-nonce');
  const locale = await getLocale();
  return (
    // The theme's class is set before hydration by a script, so the server cannot know it.
    <html lang={locale} dir={localeFacts[locale].direction} suppressHydrationWarning>
      <body>
        <ThemeScript nonce={nonce} />
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
