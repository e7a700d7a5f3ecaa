/** An instant for the wire: ISO 8601 with offset. */
export const instant = (date: Date): string => date.toISOString();

export const instantOrNull = (date: Date | null): string | null => date?.toISOString() ?? null;

/** The other way round: text that a statement of ours wrote. */
export const dateOrNull = (text: string | null): Date | null => (text === null ? null : new Date(text));
