const pad = (part: number) => String(part).padStart(2, '0');

/** The instant (ISO 8601) that a date-and-time field of this browser means, in the browser's own zone. */
export const instantOf = (local: string): string => new Date(local).toISOString();

/** What a date-and-time field shows for an instant. */
export function localOf(instant: string): string {
  const at = new Date(instant);
  const day = [at.getFullYear(), pad(at.getMonth() + 1), pad(at.getDate())].join('-');
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}
