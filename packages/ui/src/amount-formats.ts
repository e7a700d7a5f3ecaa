import { minorUnits } from '@bizcoin/domain';
import { formatLocale } from './format-locale';
import { inItsOrder } from './in-its-order';

type DecimalString = Intl.StringNumericLiteral;

/** Words for amounts. They come as decimal strings and stay exact: a float never stands between server and reader. */
export function amountFormats(locale: string) {
  const format = (amount: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(formatLocale(locale), options).format(amount as DecimalString);
  const signedLike = (text: string) => inItsOrder(text.replace('-', '−'), locale);
  return {
    /** With the places in which the currency is charged: `Intl` rounds some, such as PKR, to whole units. What is taken off has the true minus too. */
    money(amount: string, currency: string) {
      const places = minorUnits(currency);
      const options = {
        style: 'currency',
        currency,
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      } as const;
      return signedLike(format(amount, options));
    },
    bizcoins: (amount: string) => format(amount, { minimumFractionDigits: 2 }),
    /** With a true minus, which is as wide as a plus: signed columns line up. */
    signed: (amount: string) => signedLike(format(amount, { minimumFractionDigits: 2, signDisplay: 'exceptZero' })),
    whole: (count: number) => new Intl.NumberFormat(formatLocale(locale)).format(count),
    /** "20" is twenty per cent. */
    percent: (percent: string) => inItsOrder(`${format(percent, { maximumFractionDigits: 2 })} %`, locale),
  };
}
