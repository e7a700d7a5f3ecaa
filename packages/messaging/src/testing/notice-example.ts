import type { OutgoingNotice } from '../words/outgoing-notice';

/** A notice to a customer of the demo; what a test is about is given. */
export const noticeExample = ({
  reader = {},
  ...changes
}: Partial<Omit<OutgoingNotice, 'reader'>> & {
  readonly reader?: Partial<OutgoingNotice['reader']>;
} = {}): OutgoingNotice => ({
  id: '01990000-0000-7000-8000-000000000001',
  kind: 'wallet_adjusted',
  facts: { amount: '-5.00', balance: '7.00' },
  url: 'https://shop.example/wallet',
  settingsUrl: 'https://shop.example/profile#notices',
  ...changes,
  reader: {
    name: 'Ana Torres',
    email: 'ana@demo.test',
    phone: '+92 300 1234567',
    locale: null,
    timeZone: 'Asia/Karachi',
    ...reader,
  },
});
