/** Whether `text` is a real date as `YYYY-MM-DD`: `2026-02-29` is not, nor is any year before 1000. */
export function isCivilDate(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}
