import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { customerRouter } from './customer-router';
import { refusedWith } from './testing/admin-caller';
import { accepted, type CheckoutStage, openCheckoutStage } from './testing/checkout-stage';
import { type CustomerCaller, customerCaller } from './testing/customer-caller';
import { trpc } from './trpc';

let shop: CheckoutStage;
let packageId: string;
let ana: CustomerCaller;
/** Somebody else's, of every kind that has an id. */
let foreign: Record<'orderId' | 'ticketId' | 'discountId', string>;

beforeAll(async () => {
  shop = await openCheckoutStage();
  packageId = await shop.stage.package({ price: '40' });
  ana = await customerCaller(shop.deps, await shop.stage.customer());
  const benId = await shop.stage.customer();
  const ben = await customerCaller(shop.deps, benId);
  const discountId = await shop.stage.savedDiscount(benId, { percent: '20' });
  const { orderId } = accepted(await shop.place({ customerId: benId, packageId }));
  const { ticketId } = await ben.support.open({ subject: 'A question', message: 'How?' });
  foreign = { orderId, ticketId, discountId };
});
afterAll(async () => {
  expect(await shop.broken()).toEqual([]);
  await shop.close();
});

/** Open to everybody; every other procedure needs a customer's session. */
const open = ['auth.register', 'auth.login', 'auth.logout', 'auth.me', 'auth.requestReset', 'auth.reset'];

const paths = Object.keys(customerRouter._def.procedures);

const call = (caller: CustomerCaller, path: string, input?: unknown): Promise<unknown> => {
  const procedure = path.split('.').reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], caller);
  return (procedure as (input?: unknown) => Promise<unknown>)(input);
};

const callerWith = (cookie: string | undefined) =>
  trpc.createCallerFactory(customerRouter)({
    deps: shop.deps,
    request: { ip: '198.51.100.22', userAgent: 'test', cookie, setCookie: () => undefined },
  });

describe('who is not signed in as a customer', () => {
  test.each(paths.filter((path) => !open.includes(path)))('reaches nothing of %s', async (path) => {
    const staff = await shop.deps.adminAuth.openSession(await shop.stage.staff(2), {
      ip: null,
      userAgent: null,
      sessionId: null,
    });
    for (const cookie of [undefined, `customer_session=${staff?.sessionId}`])
      expect(await refusedWith(call(callerWith(cookie), path))).toEqual({ code: 'not_signed_in' });
  });
});

test.each(
  paths.filter(
    (path) => customerRouter._def.procedures[path as never]['_def']['type'] === 'mutation' && !path.startsWith('auth.'),
  ),
)('%s takes no field it does not know, such as whose it is or what it costs', async (path) => {
  for (const extra of ['customerId', 'userId', 'amountCash', 'price', 'role', 'status']) {
    const refusal = await refusedWith(call(ana, path, { [extra]: '1' }));
    expect(refusal?.code).toBe('invalid_input');
    expect(refusal).toMatchObject({ issues: expect.arrayContaining([{ path: extra, code: 'unexpected' }]) });
  }
});

describe('what belongs to somebody else is not found', () => {
  test.each([
    ['checkout.get', () => ({ orderId: foreign.orderId })],
    ['checkout.retry', () => ({ orderId: foreign.orderId, key: randomUUID() })],
    ['checkout.cancel', () => ({ orderId: foreign.orderId, key: randomUUID() })],
    ['support.open', () => ({ subject: 'x', message: 'y', orderId: foreign.orderId })],
    ['support.reply', () => ({ ticketId: foreign.ticketId, message: 'y' })],
  ])('%s', async (path, input) => {
    expect(await refusedWith(call(ana, path, input()))).toEqual({ code: 'not_found' });
  });

  test('a discount of somebody else is none', async () => {
    const input = { packageId, bizcoins: '0', discountId: foreign.discountId };
    expect(await refusedWith(ana.checkout.quote(input))).toEqual({ code: 'discount_unavailable' });
  });

  test('lists hold nothing of it', async () => {
    expect((await ana.wallet.entries({})).items).toEqual([]);
    const statement = await ana.wallet.statement({ month: '2026-05', timeZone: 'UTC' });
    expect(statement).toMatchObject({ opening: '0.00', closing: '0.00', entries: [] });
    expect((await ana.checkout.orders({})).items).toEqual([]);
    expect((await ana.support.mine({})).items).toEqual([]);
    expect((await ana.notification.list({})).items).toEqual([]);
  });
});

describe('amounts that are none', () => {
  const amounts = [
    '-1',
    '-0',
    '0.001',
    '1e3',
    'NaN',
    'Infinity',
    '',
    ' 1',
    '01',
    '1000000.01',
    '99999999999999999999',
    '1,5',
    '٣',
    '0x10',
  ];

  test.each(amounts)('%j bizcoins are not quoted, placed or topped up', async (amount) => {
    const key = randomUUID();
    for (const asked of [
      () => ana.checkout.quote({ packageId, bizcoins: amount }),
      () => ana.checkout.place({ packageId, bizcoins: amount, quoteId: 'x', key }),
      () => ana.topUp.place({ amount, key }),
    ])
      expect(await refusedWith(asked())).toMatchObject({ code: 'invalid_input' });
  });

  test('nothing is no top-up', async () => {
    expect(await refusedWith(ana.topUp.place({ amount: '0.00', key: randomUUID() }))).toMatchObject({
      code: 'invalid_input',
    });
  });

  test('more than there is, is refused with what there is', async () => {
    expect(await refusedWith(ana.checkout.quote({ packageId, bizcoins: '5' }))).toEqual({
      code: 'insufficient_bizcoins',
      available: '0.00',
    });
  });
});

test.each([
  '',
  'x',
  'x.y',
  `${Buffer.from('{}').toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`,
  'a'.repeat(5_000),
])('a quote that was tampered with is invalid: %j', async (quoteId) => {
  const asked = ana.checkout.place({ packageId, bizcoins: '0', quoteId, key: randomUUID() });
  expect(await refusedWith(asked)).toMatchObject({ code: 'invalid_input', issues: [{ path: 'quoteId' }] });
});
