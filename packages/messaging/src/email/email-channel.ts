import { createTransport } from 'nodemailer';
import type { NoticeChannel, SendResult } from '../channel/notice-channel';
import { runningTries } from '../channel/running-tries';
import { oneLine } from '../words/one-line';
import type { OutgoingNotice } from '../words/outgoing-notice';
import { composeMail } from './compose-mail';
import { smtpFailure } from './smtp-failure';
import { smtpOptions } from './smtp-options';

interface EmailSettings {
  readonly url: string;
  /** Who writes, such as `Bizcoin <shop@example.com>`. */
  readonly from?: string | undefined;
  /** No try takes longer than this, however slowly the server speaks. */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 25_000;
/** Of a demo, where nobody has a mailbox. */
const NOBODY = 'Bizcoin <no-reply@bizcoin.invalid>';
const NAME_MAX = 120;
const PROVIDER_ID_MAX = 300;

// What could become a second address or a header of its own is no address of ours to write to.
const ADDRESS = /^[^\s<>()[\]",;:\\@\p{Cc}]+@[^\s<>()",;:\\@\p{Cc}]+$/u;

/** Letters by SMTP, each over a connection of its own: a dying server takes one letter with it, which is tried again. */
export function emailChannel({ url, from = NOBODY, timeoutMs = TIMEOUT_MS }: EmailSettings): NoticeChannel {
  const transport = createTransport({ ...smtpOptions(url), disableFileAccess: true, disableUrlAccess: true });
  const tries = runningTries(timeoutMs);
  const domain = from.replace(/^.*@|>$/g, '');
  return {
    name: 'email',
    async send(notice): Promise<SendResult> {
      const { reader } = notice;
      if (!ADDRESS.test(reader.email.trim())) return { outcome: 'rejected', code: 'address_unusable' };
      try {
        const letter = {
          ...composeMail(notice),
          from,
          to: { name: oneLine(reader.name, NAME_MAX), address: reader.email.trim() },
          messageId: `<${notice.id}@${domain}>`,
          headers: headersOf(notice),
        };
        const { messageId } = await tries.run((signal) => transport.sendMail({ ...letter, signal }));
        return { outcome: 'delivered', providerId: messageId.slice(0, PROVIDER_ID_MAX) };
      } catch (failure) {
        return smtpFailure(failure);
      }
    },
    close() {
      tries.endAll();
      transport.close();
    },
  };
}

/** No machine answers a letter of a machine; and a mailbox can offer the way to fewer of them. */
const headersOf = ({ settingsUrl }: OutgoingNotice): Record<string, string> => ({
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'All',
  ...(settingsUrl !== null && { 'List-Unsubscribe': `<${settingsUrl}>` }),
});
