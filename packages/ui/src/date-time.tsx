'use client';
import { useFormats } from './use-formats';

interface DateTimeProps {
  /** ISO 8601 instant. */
  at: string;
  /** Names the zone and prints the instant there; without it the reader's own zone is used, unnamed. */
  timeZone?: string | undefined;
  /** `day` leaves out the time of day. */
  precision?: 'minute' | 'day' | undefined;
}

export function DateTime({ at, timeZone, precision = 'minute' }: DateTimeProps) {
  const formats = useFormats();
  const short = precision === 'day' ? formats.day(at, timeZone) : formats.dateTime(at, timeZone);
  return (
    <time dateTime={at} title={formats.dateTimeInZone(at, timeZone)} className="whitespace-nowrap tabular-nums">
      {short}
      {timeZone && ` (${formats.zone(timeZone)})`}
    </time>
  );
}
