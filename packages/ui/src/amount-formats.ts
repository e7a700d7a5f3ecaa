type DecimalString = Intl.StringNumericLiteral;

/** Words for amounts. They come as decimal strings and stay exact: a float never stands between server and reader. */
export function amountFormats(locale: string) {
  const format = (amount: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(amount as DecimalString);
  return {
    /** What is taken off has the true minus too. */
    money: (amount: string, currency: string) => format(amount, { style: 'currency', currency }).replace('-', '−'),
    bizcoins: (amount: string) => format(amount, { minimumFractionDigits: 2 }),
    /** With a true minus, which is as wide as a plus: signed columns line up. */
    signed: (amount: string) =>
      format(amount, { minimumFractionDigits: 2, signDisplay: 'exceptZero' }).replace('-', '−'),
    whole: (count: number) => new Intl.NumberFormat(locale).format(count),
    /** "20" is twenty per cent. */
    percent: (percent: string) => `${format(percent, { maximumFractionDigits: 2 })} %`,
  };
}
