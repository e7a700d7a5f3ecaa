import '@bizcoin/ui/globals.css';
import { ThemeScript } from '@bizcoin/ui/theme-script';
import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Providers } from './providers';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('meta');
  // Nothing here is for search engines, and no address may travel on to another site.
  return {
    title: { default: t('name'), template: `%s · ${t('name')}` },
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  // The server sets the nonce of its content security policy; the theme's inline script must carry it.
  const nonce = (await headers()).get('x-nonce');
  return (
    <html lang={await getLocale()} dir="ltr" suppressHydrationWarning>
      <body>
        <ThemeScript nonce={nonce} />
        <NextIntlClientProvider>
          <Providers>{children}</Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
