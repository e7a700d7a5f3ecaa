'use client';
import { useFormats } from './use-formats';

interface CivilDateProps {
  /** `YYYY-MM-DD`: a day in a calendar, not an instant. */
  on: string;
  timeZone: string;
}

/** A day together with the zone in which it ends. */
export function CivilDate({ on, timeZone }: CivilDateProps) {
  const formats = useFormats();
  return (
    <time dateTime={on} className="tabular-nums">
      {formats.civilDateInZone(on, timeZone)}
    </time>
  );
}
