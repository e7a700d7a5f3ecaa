/** Urdu is written here with the digits that stand in codes and card numbers, so that one page has one kind of them. */
const withLatinDigits: Partial<Record<string, string>> = { ur: 'ur-PK-u-nu-latn' };

/** How `Intl` writes the numbers and dates of a language. */
export const formatLocale = (locale: string): string => withLatinDigits[locale] ?? locale;
