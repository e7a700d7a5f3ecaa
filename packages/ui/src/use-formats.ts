'use client';
import { useLocale, useTimeZone, useTranslations } from 'next-intl';
import { useMemo } from 'react';

type DecimalString = Intl.StringNumericLiteral;

/** English dates read day first (31 May 2026); every other language keeps its own order. */
const dateLocaleOf = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

const cityOf = (timeZone: string) => timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;

const isUtc = (timeZone: string) => timeZone === 'UTC' || timeZone.startsWith('Etc/');

/**
 * Words for amounts and dates in the reader's language and zone. Amounts are decimal strings and are never turned into
 * floats; instants are ISO 8601; civil dates are `YYYY-MM-DD`. A zone that is given is always named.
 */
export function useFormats() {
  const locale = useLocale();
  const ownZone = useTimeZone() ?? 'UTC';
  const t = useTranslations('ui');
  return useMemo(() => {
    const dates = dateLocaleOf(locale);
    const zone = (timeZone: string) => (isUtc(timeZone) ? 'UTC' : t('zone', { city: cityOf(timeZone) }));
    const day = (instant: string, timeZone = ownZone) =>
      new Intl.DateTimeFormat(dates, { dateStyle: 'medium', timeZone }).format(new Date(instant));
    const dateTime = (instant: string, timeZone = ownZone) =>
      new Intl.DateTimeFormat(dates, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone,
      }).format(new Date(instant));
    const civilDate = (on: string) =>
      new Intl.DateTimeFormat(dates, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(new Date(`${on}T00:00:00Z`));
    return {
      zone,
      /** The civil day an instant falls on, in the reader's zone unless another is given. */
      day,
      /** Date and time of day, without the zone. */
      dateTime,
      dateTimeInZone: (instant: string, timeZone = ownZone) =>
        t('dateTimeInZone', {
          dateTime: dateTime(instant, timeZone),
          zone: zone(timeZone),
        }),
      civilDate,
      civilDateInZone: (on: string, timeZone: string) => t('dateInZone', { date: civilDate(on), zone: zone(timeZone) }),
      money: (amount: string, currency: string) =>
        new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount as DecimalString),
      bizcoins: (amount: string) =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount as DecimalString),
      signed: (amount: string) =>
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: 2,
          signDisplay: 'exceptZero',
        }).format(amount as DecimalString),
      whole: (count: number) => new Intl.NumberFormat(locale).format(count),
      percent: (percent: string) =>
        `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(percent as DecimalString)} %`,
    };
  }, [locale, ownZone, t]);
}
