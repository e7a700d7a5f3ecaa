/** A typed whole number; `NaN` for anything else, so that `1e3`, `-1` and `2.5` are refused and never guessed at. */
export const wholeOf = (text: string): number => (/^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The same where leaving it out is allowed. */
export const wholeOrNull = (text: string): number | null => (text.trim() === '' ? null : wholeOf(text));
