import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { openOffice } from '../../testing/open-office';
import { delta, root, support } from '../../testing/people';
import { CreateVoucher } from './create-voucher';

useWire();

const created = { voucherId: '00000000-0000-7000-8000-0000000000a1', code: 'FRESH-7KQ4-9M2X-DVTR8' };
const packageId = '00000000-0000-7000-8000-000000000012';
const dealerId = '00000000-0000-7000-8000-0000000000d1';
const holderId = '00000000-0000-7000-8000-0000000000c1';
const anyKey = expect.stringMatching(/^[0-9a-f-]{36}$/);
const untouched = { usageLimit: 1, perCustomerLimit: 1, listed: false, timeZone: 'Asia/Karachi', key: anyKey };

beforeEach(() => {
  answers('dealer.list', [{ id: dealerId, name: 'Delta', code: 'DELTA' }]);
  answers('package.list', [
    { id: packageId, name: 'Growth', messages: 5000, days: 30, price: '40.00', currency: 'USD', archived: false },
    { id: 'gone', name: 'Old', messages: 1, days: 1, price: '1.00', currency: 'USD', archived: true },
  ]);
  answers('customer.list', { items: [{ id: holderId, name: 'Ana Amin', email: 'ana@demo.test' }], nextCursor: null });
  answers('voucher.create', created);
});

const open = (as = root) => openOffice(<CreateVoucher />, { as, at: '/vouchers/new' });
const create = () => screen.getByRole('button', { name: 'Create voucher' });
const field = (name: string) => screen.getByLabelText(name);

async function choose(user: ReturnType<typeof open>, label: string, option: string | RegExp) {
  await user.click(screen.getByRole('combobox', { name: label }));
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('each type asks for its own benefit and sends nothing else', () => {
  test('messages', async () => {
    const user = open();
    await user.type(field('Number of messages'), '500');
    await user.click(create());
    await screen.findByRole('heading', { name: 'Voucher created' });
    expect(inputsOf('voucher.create')).toEqual([{ type: 'message', value: '500', ...untouched }]);
  });

  test('bizcoins, with their validity and a prefix', async () => {
    const user = open();
    await user.click(screen.getByRole('radio', { name: /Bizcoins/ }));
    await user.type(field('Bizcoins'), '25.00');
    await user.type(field('Bizcoins valid for (days)'), '90');
    await user.type(field('Prefix (optional)'), 'FRESH');
    await user.click(create());
    await screen.findByRole('heading', { name: 'Voucher created' });
    expect(inputsOf('voucher.create')).toEqual([
      { type: 'credit', value: '25.00', grantValidDays: 90, prefix: 'FRESH', ...untouched },
    ]);
  });

  test('a package that is still on sale, never with a value', async () => {
    const user = open();
    await user.type(field('Number of messages'), '500');
    await user.click(screen.getByRole('radio', { name: /Package/ }));
    await user.click(await screen.findByRole('combobox', { name: 'Package' }));
    expect(screen.queryByRole('option', { name: /Old/ })).toBeNull();
    await user.click(await screen.findByRole('option', { name: /Growth · 5,000 messages · 30 days · \$40.00/ }));
    await user.click(create());
    await screen.findByRole('heading', { name: 'Voucher created' });
    expect(inputsOf('voucher.create')).toEqual([{ type: 'package', packageId, ...untouched }]);
  });

  test('a discount with every term there is', async () => {
    const user = open();
    await user.click(screen.getByRole('radio', { name: /Discount/ }));
    await user.type(field('Percent'), '20');
    await user.type(field('Maximum discount (USD)'), '15.00');
    await user.type(field('Minimum purchase (USD)'), '10.00');
    await user.type(field('Saved discount valid for (days)'), '30');
    await user.click(screen.getByRole('radio', { name: /Vanity/ }));
    await user.type(field('Vanity code'), 'summer10');
    await user.clear(field('Usage limit'));
    await user.type(field('Usage limit'), '1000');
    await user.type(field('Expires on (optional)'), '2126-05-31');
    await choose(user, 'Customers of', 'Delta');
    await choose(user, 'Funded by', 'Delta');
    await user.type(screen.getByRole('combobox', { name: 'Holder (optional)' }), 'ana');
    await user.click(await screen.findByRole('option', { name: /Ana Amin/ }));
    await user.click(screen.getByRole('checkbox', { name: /Show as an offer/ }));
    await user.type(field('Notes'), 'Fair');
    await user.click(create());
    await screen.findByRole('heading', { name: 'Voucher created' });
    expect(inputsOf('voucher.create')).toEqual([
      {
        ...untouched,
        type: 'percentage',
        value: '20',
        maxDiscount: '15.00',
        minPurchase: '10.00',
        discountValidDays: 30,
        code: 'summer10',
        usageLimit: 1000,
        expiresOn: '2126-05-31',
        dealerId,
        fundedByDealerId: dealerId,
        holderId,
        listed: true,
        notes: 'Fair',
      },
    ]);
  });

  test('unlimited use is sent as null, and a start as an instant', async () => {
    const user = open();
    await user.type(field('Number of messages'), '500');
    await user.click(screen.getByRole('checkbox', { name: 'Unlimited' }));
    await user.type(field('Starts at (optional)'), '2126-05-01T09:00');
    await user.click(create());
    await screen.findByRole('heading', { name: 'Voucher created' });
    const startsAt = new Date('2126-05-01T09:00').toISOString();
    expect(inputsOf('voucher.create')).toEqual([
      { ...untouched, type: 'message', value: '500', usageLimit: null, startsAt },
    ]);
  });
});

test('what the domain would refuse is said beside its field before any request', async () => {
  const user = open();
  await user.type(field('Number of messages'), '2.5');
  await user.clear(field('Usage limit'));
  await user.type(field('Usage limit'), '1e3');
  await user.type(field('Prefix (optional)'), 'OIL');
  await user.clear(field('Time zone of that day'));
  await user.type(field('Time zone of that day'), 'Mars/Olympus');
  await user.click(create());
  await waitFor(() => expect(field('Number of messages')).toBeInvalid());
  expect(field('Usage limit')).toBeInvalid();
  expect(field('Prefix (optional)')).toBeInvalid();
  expect(field('Time zone of that day')).toBeInvalid();
  expect(field('Per customer')).toBeValid();
  expect(inputsOf('voucher.create')).toEqual([]);
});

test('the code is shown once: going back to the form forgets it', async () => {
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.click(create());
  expect(await screen.findByRole('status', { name: 'Voucher code' })).toHaveTextContent(created.code);
  expect(screen.getByRole('heading', { name: 'Voucher created' })).toHaveFocus();
  expect(screen.getByText(/it is not shown again/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Copy code' }));
  expect(await navigator.clipboard.readText()).toBe(created.code);
  await user.click(screen.getByRole('button', { name: 'Create another' }));
  expect(screen.queryByText(created.code)).toBeNull();
  expect(field('Number of messages')).toHaveValue('');
});

test('a taken vanity code keeps everything typed and says that nothing was created', async () => {
  refuses('voucher.create', { code: 'code_taken' });
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.click(screen.getByRole('radio', { name: /Vanity/ }));
  await user.type(field('Vanity code'), 'SUMMER10');
  await user.click(create());
  expect(await screen.findByText('No voucher was created: this code exists already')).toBeVisible();
  expect(field('Vanity code')).toHaveValue('SUMMER10');
  expect(field('Vanity code')).toHaveFocus();
});

test('an issue only the server can see stands beside its field', async () => {
  refuses('voucher.create', { code: 'invalid_input', issues: [{ path: 'expiresOn', code: 'before_start' }] });
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.type(field('Expires on (optional)'), '2026-05-31');
  await user.click(create());
  await waitFor(() => expect(field('Expires on (optional)')).toBeInvalid());
  expect(field('Expires on (optional)')).toHaveAccessibleDescription(/It would end before it starts/);
});

test('while the answer is awaited the button says so and a second press sends nothing', async () => {
  const release = answersLater('voucher.create', created);
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.click(create());
  const waiting = await screen.findByRole('button', { name: 'Creating…' });
  await user.click(waiting);
  release();
  await screen.findByRole('heading', { name: 'Voucher created' });
  expect(inputsOf('voucher.create')).toHaveLength(1);
});

test('a lost answer keeps its key when sent again, changed input gets a new one', async () => {
  breaks('voucher.create');
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.click(create());
  expect(await screen.findByText('No answer from the server')).toBeVisible();
  expect(screen.getByText(/no second voucher can come of it/)).toBeVisible();
  await user.click(create());
  await waitFor(() => expect(inputsOf('voucher.create')).toHaveLength(2));
  await screen.findByRole('button', { name: 'Create voucher' });
  answers('voucher.create', created);
  await user.type(field('Number of messages'), '0');
  await user.click(create());
  await screen.findByRole('heading', { name: 'Voucher created' });
  const keys = inputsOf('voucher.create').map((input) => (input as { key: string }).key);
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('an unexpected failure shows the reference to pass on', async () => {
  fails('voucher.create', 'a3f9c2e41b');
  const user = open();
  await user.type(field('Number of messages'), '500');
  await user.click(create());
  const notice = await screen.findByRole('alert');
  expect(within(notice).getByText('a3f9c2e41b')).toBeVisible();
});

test('a dealer is offered only what dealers may create', async () => {
  const user = open(delta);
  const types = screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'));
  expect(types).toEqual(['message', 'percentage']);
  expect(screen.queryByRole('checkbox', { name: 'Unlimited' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Customers of' })).toBeNull();
  expect(screen.queryByRole('combobox', { name: 'Funded by' })).toBeNull();
  await user.type(field('Number of messages'), '500');
  await user.click(create());
  await screen.findByRole('heading', { name: 'Voucher created' });
  expect(inputsOf('dealer.list')).toEqual([]);
});

test('support is told who can create vouchers instead of seeing a form', () => {
  open(support);
  expect(screen.getByText('Creating vouchers needs full access')).toBeVisible();
  expect(screen.queryByRole('form')).toBeNull();
});
