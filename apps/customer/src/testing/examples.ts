import type { Answers } from '../api/api';

/** Answers of the server as they look on the wire, for the stories the tests tell. */
export const preview: Answers['voucher']['preview'] = {
  voucherId: 'voucher-credit',
  type: 'credit',
  benefit: { bizcoins: '25.00', expiresAt: null },
  expiresOn: '2126-05-31',
  timeZone: 'Asia/Karachi',
  expiresAt: '2126-05-31T19:00:00.000Z',
  effect: { subscriptionName: null, endsAt: null },
  codeTail: 'DIT',
};

export const receipt: Answers['voucher']['redeem'] = {
  redemptionId: 'redemption-1',
  type: 'credit',
  benefit: { bizcoins: '25.00', expiresAt: null },
  redeemedAt: '2026-05-01T10:00:00.000Z',
  wallet: { balance: '145.00', held: '0.00', available: '145.00' },
};

export const wallet: Answers['wallet']['get'] = {
  balance: '120.00',
  held: '8.00',
  available: '112.00',
  expiring: [{ amount: '20.00', at: '2126-01-01T00:00:00.000Z' }],
  messages: {
    subscriptions: [
      { id: 'subscription-1', name: 'Growth', allowed: 5000, used: 1260, endsAt: '2126-06-01T00:00:00.000Z' },
    ],
    balance: 250,
  },
  currency: 'USD',
  rate: '1',
  worth: '112.00',
};

export const offer: Answers['voucher']['alternatives'][number] = {
  voucherId: 'voucher-message',
  type: 'message',
  benefit: { messages: 500 },
  codeTail: 'AGE',
  assigned: false,
  startsAt: '2026-01-01T00:00:00.000Z',
  expiresOn: null,
  timeZone: 'UTC',
  expiresAt: null,
  redeemedAt: null,
};

export const emptyShelf: Answers['voucher']['shelf'] = { available: [], savedDiscounts: [], used: [], expired: [] };

export const ana: NonNullable<Answers['auth']['me']> = {
  id: 'user-ana',
  name: 'Ana Souza',
  email: 'ana@demo.test',
  phone: null,
  locale: null,
  timeZone: null,
  dealer: { id: 'dealer-delta', name: 'Delta' },
};
