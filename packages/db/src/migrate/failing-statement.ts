const LINES_SHOWN_MAX = 12;

/**
 * Names the line of a script at which PostgreSQL stopped and quotes it with the lines that follow.
 * `position` is PostgreSQL's: it counts characters (not UTF-16 units) and begins at 1.
 */
export function failingStatement(script: string, position: string | undefined): string {
  if (position === undefined) return '';
  const before = [...script].slice(0, Number(position) - 1).join('');
  const line = before.split('\n').length;
  const rest = script.split('\n').slice(line - 1);
  const end = rest.findIndex((text) => text.includes(';'));
  const shown = rest.slice(0, Math.min(end === -1 ? rest.length : end + 1, LINES_SHOWN_MAX));
  return `at line ${line}:\n${shown.map((text) => `    ${text}`).join('\n')}`;
}
