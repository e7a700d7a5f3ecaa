/** The month (`YYYY-MM`) so many months later, or earlier. */
export function monthBeside(month: string, by: number): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() + by);
  return first.toISOString().slice(0, 'YYYY-MM'.length);
}
