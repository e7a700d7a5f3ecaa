/** An instant for the wire: ISO 8601 with offset. */
export const instant = (date: Date): string => date.toISOString();

export const instantOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;
