import { minorUnits } from '@bizcoin/domain';

type DecimalString = Intl.StringNumericLiteral;

/** Words for amounts. They come as decimal strings and stay exact: a float never stands between server and reader. */
export function amountFormats(locale: string) {
  const format = (amount: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(amount as DecimalString);
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
      return format(amount, options).replace('-', '−');
    },
    bizcoins: (amount: string) => format(amount, { minimumFractionDigits: 2 }),
    /** With a true minus, which is as wide as a plus: signed columns line up. */
    signed: (amount: string) =>
      format(amount, { minimumFractionDigits: 2, signDisplay: 'exceptZero' }).replace('-', '−'),
    whole: (count: number) => new Intl.NumberFormat(locale).format(count),
    /** "20" is twenty per cent. */
    percent: (percent: string) => `${format(percent, { maximumFractionDigits: 2 })} %`,
  };
}
