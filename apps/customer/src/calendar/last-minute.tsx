'use client';
import { useFormats } from '@bizcoin/ui/use-formats';
import { DaysLeftNote } from './days-left-note';
import { lastDayBefore } from './last-day-before';
import { useReaderZone } from './use-reader-zone';

interface LastMinuteProps {
  /** Exclusive end. */
  end: string;
  /** The date and its zone in a phrase, such as "until {date}". */
  phrase: (date: string) => string;
}

/** Until when something is good, with the zone, and in its last week how many days are left. */
export function LastMinute({ end, phrase }: LastMinuteProps) {
  const formats = useFormats();
  const zone = useReaderZone();
  return (
    <>
      {phrase(formats.lastMinuteInZone(end))}
      <DaysLeftNote lastDay={lastDayBefore(end, zone)} timeZone={zone} />
    </>
  );
}
