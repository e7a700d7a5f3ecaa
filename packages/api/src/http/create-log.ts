import pino, { type Logger } from 'pino';

// JSON escapes what stands below a blank and no more: these move the cursor of some terminals, or end their line.
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

const escaped = (line: string): string =>
  line.replace(UNPRINTABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

interface Log {
  readonly name: string;
  readonly level: string;
  /** Where the lines go; standard output unless a test looks at them. */
  readonly to?: { write(line: string): void };
}

/** One line of JSON for each entry, without any sign that a terminal obeys, whatever was sent to us. */
export function createLog({ name, level, to }: Log): Logger {
  const options = { name, level, hooks: { streamWrite: escaped } };
  return to === undefined ? pino(options) : pino(options, to);
}
