import { format } from 'node:util';
import type { Logger } from 'pino';

/** What libraries print becomes an entry of the log like any other: the page renderer repeats words of its callers. */
export function logConsole(log: Pick<Logger, 'info' | 'warn' | 'error' | 'debug'>): void {
  const levels = { log: 'info', info: 'info', warn: 'warn', error: 'error', debug: 'debug', trace: 'debug' } as const;
  for (const [name, level] of Object.entries(levels))
    Object.assign(console, { [name]: (...words: unknown[]) => log[level](format(...words)) });
}
