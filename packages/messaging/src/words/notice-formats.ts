import { minorUnits } from '@bizcoin/domain';
import { fill } from './fill';
import type { Language } from './language';

type Decimal = Intl.StringNumericLiteral;

const MINUTE_MS = 60_000;

/** Amounts and dates as the app writes them, in a reader's language and zone. Amounts come as text and stay exact. */
export function noticeFormats({ formats: locale, words: { frame, words } }: Language, timeZone: string) {
  const number = (amount: string, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(locale, options).format(amount as Decimal);
  const bizcoins = (amount: string) => number(amount, { minimumFractionDigits: 2 });
  return {
    bizcoins,
    signed: (amount: string) =>
      number(amount, { minimumFractionDigits: 2, signDisplay: 'exceptZero' }).replace('-', '−'),
    /** With the places the currency is charged in: some languages round rupees to whole ones. */
    money: (amount: string, currency: string) => {
      const places = minorUnits(currency);
      return number(amount, {
        style: 'currency',
        currency,
        minimumFractionDigits: places,
        maximumFractionDigits: places,
      });
    },
    percent: (percent: string) => `${number(percent, { maximumFractionDigits: 2 })} %`,
    messages: (count: number) =>
      fill(count === 1 ? words.messagesOne : words.messagesOther, { count: number(String(count), {}) }),
    inDays: (days: number) => {
      if (days <= 1) return days < 1 ? words.inDaysToday : words.inDaysTomorrow;
      return fill(words.inDays, { count: number(String(days), {}) });
    },
    /** Ends are exclusive; people read the last minute that is still good. */
    lastMinute: (end: string) => {
      const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(Date.parse(end) - MINUTE_MS),
      );
      const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
      const zone = isUtc(timeZone) ? 'UTC' : fill(frame.zone, { city });
      return fill(frame.dateInZone, { date, zone });
    },
  };
}

const isUtc = (timeZone: string) => timeZone === 'UTC' || timeZone.startsWith('Etc/');
