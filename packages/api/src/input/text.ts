import { z } from 'zod';

// PostgreSQL cannot store NUL; no field of ours needs any other control character but tab and line breaks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

// Half of a character is none: PostgreSQL's JSON refuses it, and with it the audit row of whoever wrote it.
const HALF_CHARACTER = /\p{Cs}/u;

/** One trimmed, non-empty piece of text without control characters. */
export const text = (lengthMax: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(lengthMax)
    .refine((value) => !CONTROL.test(value) && !HALF_CHARACTER.test(value));

/** Why an admin did something: kept in the audit log for ever. */
export const reason = text(500);
