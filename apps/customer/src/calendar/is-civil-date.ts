/** Whether text from an address or a field is a real day, `YYYY-MM-DD`, of a year that the server reads too. */
export function isCivilDate(text: string): boolean {
  if (!/^[1-8]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
