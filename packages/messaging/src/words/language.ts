import en from '../../messages/en.json';
import ur from '../../messages/ur.json';

type Words = typeof en;

export interface Language {
  /** For `lang`, and the name of a template's translation. */
  readonly code: 'en' | 'ur';
  readonly direction: 'ltr' | 'rtl';
  /** How numbers and dates are written: days first in English, and digits that stand in an amount everywhere alike. */
  readonly formats: string;
  readonly words: Words;
}

const english: Language = { code: 'en', direction: 'ltr', formats: 'en-GB', words: en };
const urdu: Language = { code: 'ur', direction: 'rtl', formats: 'ur-PK-u-nu-latn', words: ur };

/** The language of a reader: Urdu in any spelling (`ur`, `ur-PK`), otherwise English. */
export const languageOf = (locale: string | null): Language => (/^ur\b/i.test(locale ?? '') ? urdu : english);
