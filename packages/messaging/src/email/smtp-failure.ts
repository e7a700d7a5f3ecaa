import type { SendResult } from '../channel/notice-channel';

interface SmtpError {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

/** What a server says to one of these is about this letter or its reader; anywhere else it is about us. */
const ABOUT_THE_LETTER = ['RCPT TO', 'DATA', 'BDAT'];
// "Bad sequence of commands" is about the conversation, not about what was said.
const OUT_OF_SEQUENCE = 503;

/**
 * What a failed try means. Only a final answer about this reader or this letter is for good; a wrong password of ours, an
 * unknown sender or a server that is away will be mended, and the letter must then still be there. The code is made of
 * the answer's number alone: its text tends to repeat the address.
 */
export function smtpFailure(failure: unknown): Exclude<SendResult, { outcome: 'delivered' }> {
  const { code, command, responseCode } = Object(failure) as SmtpError;
  if (typeof responseCode === 'number') {
    const final = responseCode >= 500 && responseCode < 600 && responseCode !== OUT_OF_SEQUENCE;
    const about = typeof command === 'string' && ABOUT_THE_LETTER.includes(command);
    return { outcome: final && about ? 'rejected' : 'later', code: `smtp_${responseCode}` };
  }
  if (code === 'EENVELOPE') return { outcome: 'rejected', code: 'address_unusable' };
  return { outcome: 'later', code: typeof code === 'string' ? nameOf(code) : 'smtp_failed' };
}

const nameOf = (code: string) =>
  /^E[A-Z0-9]{2,30}$/.test(code) ? `smtp_${code.slice(1).toLowerCase()}` : 'smtp_failed';
