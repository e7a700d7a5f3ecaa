import { fill } from '../words/fill';
import { noticeWords } from '../words/notice-words';
import { oneLine } from '../words/one-line';
import type { OutgoingNotice } from '../words/outgoing-notice';
import { mailHtml } from './mail-html';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const NAME_MAX = 120;

/** A notice as a letter: the same sentences once as plain text and once as HTML, in the reader's language. */
export function composeMail(notice: OutgoingNotice): Mail {
  const { language, subject, text, action } = noticeWords(notice);
  const { frame } = language.words;
  const greeting = fill(frame.greeting, { name: oneLine(notice.reader.name, NAME_MAX) });
  const why = notice.settingsUrl === null ? frame.whySecurity : frame.whySettings;
  const footer = notice.settingsUrl === null ? why : `${why} ${notice.settingsUrl}`;
  return {
    subject,
    text: [
      greeting,
      `${subject}. ${text}`.replace(/([.؟۔!?])\. /u, '$1 '),
      `${action}:\n${notice.url}`,
      '-- ',
      footer,
    ].join('\n\n'),
    html: mailHtml({ language, brand: frame.brand, subject, greeting, text, action, why, ...urlsOf(notice) }),
  };
}

const urlsOf = ({ url, settingsUrl }: OutgoingNotice) => ({ url, settingsUrl });
