export interface Statement {
  readonly text: string;
  /** Where it begins in the script, counted from 1. */
  readonly line: number;
}

/** Strings, quoted names, comments and dollar-quoted bodies: places where a semicolon separates nothing. */
const opaque = /'(?:[^']|'')*'|"[^"]*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$/g;

/** Cuts a PostgreSQL script into its statements. Good enough to quote from; it is never used to run a migration. */
export function splitStatements(script: string): readonly Statement[] {
  const masked = script.replace(opaque, (match) =>
    match.replace(/[^\n]/g, match.startsWith('-') || match.startsWith('/') ? ' ' : '_'),
  );
  const statements: Statement[] = [];
  let from = 0;
  for (const part of masked.split(';')) {
    const blank = part.length - part.trimStart().length;
    const text = script.slice(from + blank, from + part.trimEnd().length);
    if (text !== '') statements.push({ text, line: script.slice(0, from + blank).split('\n').length });
    from += part.length + 1;
  }
  return statements;
}
