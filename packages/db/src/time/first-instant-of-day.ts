import { tzOffset } from '@date-fns/tz';

const DAY_MS = 86_400_000;
const REMEMBERED_MAX = 4_096;

/** The same few days are asked for again and again, and the calendar of a zone is slow to ask. */
const remembered = new Map<string, number>();

/**
 * The instant at which `civilDate` (`YYYY-MM-DD`) begins in `zone`: local midnight, or the moment the clock jumps over it
 * where midnight does not exist that day. Where the clock is set back across midnight the day begins once, when the day
 * before is over for good. A day that a zone skipped begins, and ends, with the jump (docs/vouchers.md, "Dates").
 */
export function firstInstantOfDay(civilDate: string, zone: string): Date {
  const day = `${civilDate} ${zone}`;
  const known = remembered.get(day);
  if (known !== undefined) return new Date(known);
  const instant = findFirstInstant(civilDate, zone);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(day, instant.getTime());
  return instant;
}

function findFirstInstant(civilDate: string, zone: string): Date {
  const midnight = Date.parse(`${civilDate}T00:00:00Z`);
  // No zone is a full day away from UTC, so these two offsets hold before and after the local midnight.
  const before = offsetMs(zone, midnight - DAY_MS);
  const after = offsetMs(zone, midnight + DAY_MS);
  const [early, late] = [midnight - before, midnight - after];
  if (offsetMs(zone, late) === after && offsetMs(zone, late - 1) === after) return new Date(late);
  if (offsetMs(zone, early) === before) return new Date(early);
  return new Date(changeOfOffset(zone, late - 1, early));
}

/** The first millisecond in (`from`, `to`] at which the zone's offset is no longer that of `from`. */
function changeOfOffset(zone: string, from: number, to: number): number {
  const held = offsetMs(zone, from);
  let [still, changed] = [from, to];
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (offsetMs(zone, middle) === held) still = middle;
    else changed = middle;
  }
  return changed;
}

const offsetMs = (zone: string, instant: number): number => tzOffset(zone, new Date(instant)) * 60_000;
