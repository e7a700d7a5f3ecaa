import type ui from '@bizcoin/ui/messages/en.json';
import type en from '../../messages/en.json';
import type { Locale as AppLocale } from './locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: AppLocale;
    Messages: typeof en & { ui: typeof ui };
  }
}
