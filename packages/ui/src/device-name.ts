const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const systems = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

const firstNamed = (table: readonly (readonly [string, string])[], userAgent: string) =>
  table.find(([mark]) => userAgent.includes(mark))?.[1];

/** Enough of a user agent to recognise one's own device by, "Safari, iPhone"; null when it says neither. */
export function deviceName(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const parts = [firstNamed(browsers, userAgent), firstNamed(systems, userAgent)].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}
