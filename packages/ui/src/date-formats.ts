import { formatLocale } from './format-locale';

const MINUTE_MS = 60_000;

/** English dates read day first (31 May 2026); every other language keeps its own order. */
const dateLocaleOf = (locale: string) => (locale === 'en' ? 'en-GB' : formatLocale(locale));

const cityOf = (timeZone: string) => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

const isUtc = (timeZone: string) => timeZone === 'UTC' || timeZone.startsWith('Etc/');

interface ZoneWords {
  /** "Karachi time" */
  zone: (city: string) => string;
  /** "31 May 2026 (Karachi time)" */
  inZone: (date: string, zone: string) => string;
}

/** Words for ISO 8601 instants and `YYYY-MM-DD` civil dates. Without a zone of its own, an instant is told in the reader's. */
export function dateFormats(locale: string, ownZone: string, words: ZoneWords) {
  const format = (instant: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocaleOf(locale), { dateStyle: 'medium', ...options }).format(instant);
  const zone = (timeZone: string) => (isUtc(timeZone) ? 'UTC' : words.zone(cityOf(timeZone)));
  const day = (instant: string, timeZone = ownZone) => format(new Date(instant), { timeZone });
  const dateTime = (instant: string, timeZone = ownZone) =>
    // Of 24 hours in every language: "PM" would be foreign letters in the middle of Urdu.
    format(new Date(instant), { timeStyle: 'short', hourCycle: 'h23', timeZone });
  const dateTimeInZone = (instant: string, timeZone = ownZone) =>
    words.inZone(dateTime(instant, timeZone), zone(timeZone));
  const civilDate = (on: string) => format(new Date(`${on}T00:00:00Z`), { timeZone: 'UTC' });
  return {
    zone,
    day,
    dateTime,
    dateTimeInZone,
    /** Ends are exclusive, the first instant that is too late; people read the last minute that is still good. */
    lastMinuteInZone: (end: string, timeZone = ownZone) =>
      dateTimeInZone(new Date(Date.parse(end) - MINUTE_MS).toISOString(), timeZone),
    /** `YYYY-MM`: "May 2026". */
    month: (month: string) =>
      new Intl.DateTimeFormat(dateLocaleOf(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
        new Date(`${month}-01T00:00:00Z`),
      ),
    civilDate,
    civilDateInZone: (on: string, timeZone: string) => words.inZone(civilDate(on), zone(timeZone)),
  };
}
