/** The civil day of an instant in a zone, as `YYYY-MM-DD` (the order Swedish writes dates in). */
export const civilDateIn = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(instant);
