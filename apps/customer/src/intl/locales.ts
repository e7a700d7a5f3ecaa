const locales = ['en'] as const;

export type Locale = (typeof locales)[number];

/** The reader's choice, or English while there is none. */
export const localeOf = (chosen: string | undefined): Locale => locales.find((locale) => locale === chosen) ?? 'en';
