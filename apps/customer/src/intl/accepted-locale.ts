import { type Locale, localeNamed } from './locale';

const DEFAULT: Locale = 'en';
/** A browser names a few languages; a longer list is somebody else's. */
const NAMED_MAX = 20;

/** The language a browser likes best among ours, by its `Accept-Language`; English when it names none of them. */
export function acceptedLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',', NAMED_MAX).map((wish) => {
    const [name = '', ...parameters] = wish.split(';').map((part) => part.trim());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { locale: localeNamed(name), weight: Number(quality) };
  });
  const [best] = wishes
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return best?.locale ?? DEFAULT;
}
