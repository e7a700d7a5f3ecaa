import { readFileSync } from 'node:fs';

/** The processor's time that a process has used since its start, in milliseconds; null where the system does not tell. */
export function processorTime(pid: number): number | null {
  try {
    // After the name, which may itself hold blanks and brackets: user time is the 12th field and system time the 13th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

/** The kernel counts for its readers in hundredths of a second, whatever its own tick is. */
const TICK_MS = 10;
