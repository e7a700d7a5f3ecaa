import { noticeWords } from '../words/notice-words';
import type { OutgoingNotice } from '../words/outgoing-notice';

// The Cloud API refuses an empty value.
const NOTHING = '–';

/** The one template there is, in every language (docs/messaging.md): `{{1}}` is what happened, `{{2}}` what it means. */
const TEMPLATE = 'bizcoin_notice';

/**
 * A notice as the Cloud API takes it. A business may not write freely to somebody who did not write first, so the words
 * stand in a template that Meta has approved, and only two values are sent.
 */
export function templateMessage(notice: OutgoingNotice, to: string) {
  const { language, subject, text } = noticeWords(notice);
  const parameters = [subject, text].map((value) => ({ type: 'text', text: value || NOTHING }));
  return {
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'template',
    template: {
      name: TEMPLATE,
      language: { code: language.code },
      components: [{ type: 'body', parameters }],
    },
  };
}
