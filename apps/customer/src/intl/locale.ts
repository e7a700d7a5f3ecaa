interface LocaleFacts {
  /** What its own readers call it: whoever looks for their language can read this name and no other. */
  readonly ownName: string;
  readonly direction: 'ltr' | 'rtl';
}

export const localeFacts = {
  en: { ownName: 'English', direction: 'ltr' },
  ur: { ownName: 'اردو', direction: 'rtl' },
} as const satisfies Record<string, LocaleFacts>;

/** A language of this app, as its message files and the `lang` of its pages name it. */
export type Locale = keyof typeof localeFacts;

export const locales = Object.keys(localeFacts) as readonly Locale[];

/** The language that a text names, in any spelling: `ur` and `ur-PK` are the same to a reader. */
export const localeNamed = (text: string | null | undefined): Locale | null => {
  const [language] = (text ?? '').toLowerCase().split(/[-_]/);
  return locales.find((locale) => locale === language) ?? null;
};
