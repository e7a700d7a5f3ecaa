import { randomBytes, randomUUID } from 'node:crypto';
import { generateCode, type RefusalCode } from '@bizcoin/domain';
import type { IssuedVoucher } from '../races/issue-voucher';
import { lockVoucher } from './lock-voucher';
import type { Scene } from './meeting';
import type { RefusalHouse, Visitor } from './refusal-house';

export interface RedeemingRefusal {
  readonly code: RefusalCode;
  readonly cause: string;
  readonly who?: (house: RefusalHouse) => Promise<string>;
  /** Makes it so, and answers the voucher whose code is typed. */
  readonly arrange: (scene: Scene) => Promise<IssuedVoucher>;
  /** What happens between the first press and the second, which is then the one that is refused; answers how it ends. */
  readonly meanwhile?: (scene: Scene, voucher: IssuedVoucher) => Promise<() => Promise<unknown>>;
  readonly says: string | ((scene: Scene) => Promise<string>);
  readonly next: string;
  /** Whether other vouchers would help this customer. */
  readonly offers: boolean;
}

const notUsable = {
  code: 'voucher_not_usable',
  says: 'This code cannot be used with your account',
  next: 'Check it sign by sign. If it is right, it may be meant for someone else: ask whoever gave it to you.',
  offers: true,
} as const;

const disabled = {
  code: 'voucher_disabled',
  says: 'This voucher has been switched off',
  next: 'It was not used up. Ask whoever gave it to you.',
  offers: true,
} as const;

const usedUp = {
  code: 'voucher_used_up',
  says: 'This voucher has been used up',
  next: 'Every use of it has been taken.',
  offers: true,
} as const;

const ownCreation = {
  code: 'voucher_own_creation',
  says: 'You cannot redeem a voucher of your own making',
  next: 'It stays good for the customers it is meant for.',
  offers: true,
} as const;

const GUESSES_MAX = 10;
const unknownCode = (): IssuedVoucher => ({ id: '', code: generateCode({ bytes: randomBytes(8) }).printed });
const nothingEnds = async () => undefined;

/** Every refusal that a code can meet in the field for codes. */
export const redeemingRefusals: readonly RedeemingRefusal[] = [
  { ...notUsable, cause: 'the code names no voucher', arrange: async () => unknownCode() },
  {
    ...notUsable,
    cause: 'it is assigned to somebody else',
    arrange: async ({ house }) => house.voucher({ holderId: await house.stage.customer() }),
  },
  {
    ...notUsable,
    cause: 'it is meant for the customers of another dealer',
    arrange: async ({ house }) => house.voucher({ dealerId: await house.stage.dealer() }),
  },
  { ...disabled, cause: 'it was deactivated', arrange: ({ house }) => house.voucher({ active: false }) },
  {
    ...disabled,
    cause: 'it was deactivated after the customer had looked at it',
    arrange: ({ house }) => house.voucher(),
    async meanwhile({ house }, { id }) {
      await house.stage.query('UPDATE vouchers SET is_active = false, version = version + 1 WHERE id = $1', [id]);
      return nothingEnds;
    },
  },
  {
    code: 'voucher_not_started',
    cause: 'its window has not begun',
    arrange: ({ house }) => house.voucher({ startsAt: '2091-03-01T09:30:00Z' }),
    says: 'This voucher is not good yet',
    next: 'You can redeem it from 1 Mar 2091, 14:30 (Karachi time) on.',
    offers: true,
  },
  {
    code: 'voucher_expired',
    cause: 'its last day is over',
    arrange: ({ house }) => house.voucher({ expiresOn: '2024-05-31', expiresAt: '2024-06-01T00:00:00Z' }),
    says: 'This voucher was good until 31 May 2024, 23:59 (UTC)',
    next: 'It cannot be redeemed any more.',
    offers: true,
  },
  {
    ...usedUp,
    cause: 'somebody else had its last use',
    async arrange({ house }) {
      const voucher = await house.voucher({ usageLimit: 1 });
      await house.redeem(await house.stage.customer(), voucher.code);
      return voucher;
    },
  },
  {
    ...usedUp,
    cause: 'somebody else was faster, after the customer had looked at it',
    arrange: ({ house }) => house.voucher({ usageLimit: 1 }),
    async meanwhile({ house }, { code }) {
      await house.redeem(await house.stage.customer(), code);
      return nothingEnds;
    },
  },
  {
    code: 'voucher_already_redeemed',
    cause: 'the customer has had it, on another device',
    async arrange({ house, visitor }) {
      const voucher = await house.voucher();
      await house.redeem(visitor.id, voucher.code);
      return voucher;
    },
    says: async ({ house, visitor }) =>
      `This voucher was already redeemed on ${await lastUseOf(house, visitor)} (Karachi time)`,
    next: 'You have had every use of it. Your history shows what it gave.',
    offers: true,
  },
  {
    ...ownCreation,
    cause: 'the customer made it',
    arrange: ({ house, visitor }) => house.voucher({ createdBy: visitor.id }),
  },
  {
    ...ownCreation,
    cause: 'the dealer they work for pays for it',
    async arrange({ house, visitor }) {
      const dealer = await house.stage.dealer();
      await house.stage.query('INSERT INTO dealer_members (user_id, dealer_id) VALUES ($1, $2)', [visitor.id, dealer]);
      return house.voucher({ fundedByDealerId: dealer });
    },
  },
  {
    code: 'benefit_unavailable',
    cause: 'the wallet holds as much as a wallet can',
    async arrange({ house, visitor }) {
      await house.stage.bizcoins(visitor.id, '999999.99');
      return house.voucher({ value: '25.00' });
    },
    says: 'This voucher would give you nothing right now',
    next: 'It was not used up. Keep it for later.',
    offers: true,
  },
  {
    code: 'customer_suspended',
    cause: 'the account is suspended',
    who: ({ stage }) => stage.customer({ suspended: true }),
    arrange: ({ house }) => house.voucher(),
    says: 'Your account is suspended',
    next: 'Your balance and packages are kept. Contact the seller to have it opened again.',
    offers: false,
  },
  {
    code: 'too_many_attempts',
    cause: 'ten wrong codes were tried within ten minutes',
    async arrange({ house, visitor }) {
      const device = await house.device(visitor.id);
      for (let guess = 1; guess <= GUESSES_MAX; guess++)
        await device.call('voucher.preview', { code: unknownCode().code });
      return house.voucher();
    },
    says: 'Too many attempts',
    next: 'Wait 10 minutes and try again.',
    offers: false,
  },
  {
    code: 'idempotency_key_reused',
    cause: 'the browser made the same random key twice',
    async arrange({ house, visitor }) {
      const key = randomUUID();
      await house.redeem(visitor.id, (await house.voucher()).code, key);
      await visitor.page.addInitScript(`crypto.randomUUID = () => '${key}'`);
      return house.voucher();
    },
    meanwhile: async () => nothingEnds,
    says: 'This attempt no longer matches',
    next: 'Nothing was done by it. Look at it again and start anew.',
    offers: false,
  },
  {
    code: 'busy',
    cause: 'the voucher is locked for longer than a server waits',
    arrange: ({ house }) => house.voucher(),
    async meanwhile(scene, { id }) {
      const { page } = scene.visitor;
      const unlock = await lockVoucher(scene, id);
      return async () => {
        await unlock();
        await page.getByRole('button', { name: /^Redeem / }).click();
        await page.locator('.success-moment').waitFor();
      };
    },
    says: 'Very many people are here right now',
    next: 'We do not know yet whether it went through. Press again: it is the same redemption and cannot happen twice.',
    offers: false,
  },
];

async function lastUseOf({ stage }: RefusalHouse, { id }: Visitor): Promise<string> {
  const [use] = await stage.query<{ used_at: Date }>('SELECT used_at FROM voucher_usage WHERE user_id = $1', [id]);
  return new Intl.DateTimeFormat('en-GB', {
    ...{ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23', timeZone: 'Asia/Karachi' },
  }).format(use?.used_at);
}
