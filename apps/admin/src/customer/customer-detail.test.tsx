import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { customer, orderLine, page, ticket } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import { CustomerDetail } from './customer-detail';

useWire();

beforeEach(() => {
  answers('customer.get', customer);
  answers('order.list', page(orderLine));
  answers('support.list', page());
  answers('customer.deliveries', []);
});

async function open(as = root) {
  const user = openOffice(<CustomerDetail customerId={customer.id} />, { as });
  await screen.findByRole('heading', { name: 'Ana Amin' });
  return user;
}

const dialog = () => within(screen.getByRole('dialog'));

test('the wallet says what is available, held and in all', async () => {
  await open(viewer);
  const wallet = within(screen.getByRole('region', { name: 'Bizcoins available' }));
  expect(wallet.getByText('112.00 bizcoins')).toBeInTheDocument();
  expect(wallet.getByText('8.00 bizcoins')).toBeInTheDocument();
  expect(wallet.getByText('120.00 bizcoins')).toBeInTheDocument();
  expect(wallet.getByText('$112.00')).toBeVisible();
});

describe('recording usage', () => {
  const openDialog = async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Record usage' }));
    return user;
  };
  const record = () => dialog().getByRole('button', { name: 'Record usage' });

  test.each(['0', '-5', '1.5', '1e3', ''])('%j is no number of messages', async (text) => {
    const user = await openDialog();
    if (text) await user.type(dialog().getByLabelText('Messages used'), text);
    await user.click(record());
    expect(dialog().getByLabelText('Messages used')).toBeInvalid();
    expect(inputsOf('customer.recordUsage')).toEqual([]);
  });

  test('all or nothing: too many are refused with what is left', async () => {
    refuses('customer.recordUsage', { code: 'insufficient_messages', available: 3760 });
    const user = await openDialog();
    await user.type(dialog().getByLabelText('Messages used'), '4000');
    await user.click(record());
    expect(await dialog().findByText('Nothing was recorded: only 3,760 messages are left')).toBeVisible();
    expect(dialog().getByLabelText('Messages used')).toHaveValue('4000');
  });

  test('a lost answer keeps its key even if the dialog was closed; a success ends it', async () => {
    breaks('customer.recordUsage');
    const user = await openDialog();
    await user.type(dialog().getByLabelText('Messages used'), '40');
    await user.click(record());
    expect(await dialog().findByText(/nothing is taken twice/)).toBeVisible();
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    answers('customer.recordUsage', { taken: [{ subscriptionId: 'p1', messages: 40 }] });
    await user.click(screen.getByRole('button', { name: 'Record usage' }));
    await user.click(record());
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Record usage' }));
    await user.type(dialog().getByLabelText('Messages used'), '40');
    await user.click(record());
    await waitFor(() => expect(inputsOf('customer.recordUsage')).toHaveLength(3));
    const keys = inputsOf('customer.recordUsage').map((input) => (input as { key: string }).key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});

describe('a lock-out', () => {
  const locked = { ...customer, lockout: { until: '2126-05-03T10:00:00.000Z', guesses: 10 } };

  test('is lifted with a reason', async () => {
    answers('customer.get', locked);
    answers('customer.liftLockout', {});
    const user = await open(support);
    await user.click(screen.getByRole('button', { name: 'Lift the lock-out' }));
    await user.click(dialog().getByRole('button', { name: 'Lift the lock-out' }));
    expect(dialog().getByLabelText('Reason')).toBeInvalid();
    answers('customer.get', customer);
    await user.type(dialog().getByLabelText('Reason'), 'Verified by phone');
    await user.click(dialog().getByRole('button', { name: 'Lift the lock-out' }));
    expect(await screen.findByText('Open')).toBeVisible();
    expect(inputsOf('customer.liftLockout')).toEqual([{ customerId: customer.id, reason: 'Verified by phone' }]);
    expect(screen.getByText('Ana Amin can try codes again.')).toBeInTheDocument();
  });

  test('is only shown to a viewer, with who can lift it', async () => {
    answers('customer.get', locked);
    await open(viewer);
    expect(screen.getByText('Locked out')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Lift the lock-out' })).toBeNull();
    expect(screen.getByText('Lifting a lock-out needs support or full access.')).toBeVisible();
  });
});

test('coins that are held lead to the open order that holds them', async () => {
  await open(viewer);
  const wallet = within(screen.getByRole('region', { name: 'Bizcoins available' }));
  expect(await wallet.findByRole('link', { name: 'Growth package' })).toHaveAttribute(
    'href',
    `/orders/${orderLine.id}`,
  );
  expect(inputsOf('order.list')).toContainEqual({
    ...{ customerId: customer.id, status: 'pending', kind: 'package', limit: 1 },
  });
});

test('orders and tickets of the customer stand on their page; without tickets it says so', async () => {
  answers('support.list', page(ticket));
  await open(support);
  expect(await within(await screen.findByRole('region', { name: 'Orders' })).findByText('Paid')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Where are my messages?' })).toHaveAttribute(
    'href',
    `/support/${ticket.id}`,
  );
});

describe('adjusting bizcoins', () => {
  const openDialog = async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Adjust bizcoins' }));
    return user;
  };
  const write = async (user: Awaited<ReturnType<typeof openDialog>>, amount: string) => {
    await user.type(dialog().getByLabelText('Bizcoins, with a sign'), amount);
    await user.type(dialog().getByLabelText('Reason'), 'Goodwill');
  };
  const adjustments = () => inputsOf('customer.adjust') as { amount: string; key: string }[];

  test('the button names amount and person, and the entry is announced', async () => {
    answers('customer.adjust', { entryId: 'e1', balance: '125.00', available: '117.00' });
    const user = await openDialog();
    await write(user, '+5');
    expect(dialog().getByText('Available: 112.00 now, 117.00 afterwards.')).toBeVisible();
    await user.click(dialog().getByRole('button', { name: 'Give 5.00 bizcoins to Ana Amin' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(adjustments()).toEqual([
      { customerId: customer.id, amount: '5.00', reason: 'Goodwill', key: expect.any(String) },
    ]);
    expect(screen.getByText('5.00 bizcoins given to Ana Amin.')).toBeInTheDocument();
  });

  test.each(['0', '-0', '1.234', '1e3', ''])('%j is no amount, and nothing is sent', async (amount) => {
    const user = await openDialog();
    if (amount) await user.type(dialog().getByLabelText('Bizcoins, with a sign'), amount);
    await user.type(dialog().getByLabelText('Reason'), 'Goodwill');
    await user.click(dialog().getByRole('button', { name: 'Adjust bizcoins' }));
    expect(dialog().getByLabelText('Bizcoins, with a sign')).toBeInvalid();
    expect(adjustments()).toEqual([]);
  });

  test('a reason is needed', async () => {
    const user = await openDialog();
    await user.type(dialog().getByLabelText('Bizcoins, with a sign'), '-5.00');
    await user.click(dialog().getByRole('button', { name: 'Take 5.00 bizcoins from Ana Amin' }));
    expect(dialog().getByLabelText('Reason')).toBeInvalid();
    expect(adjustments()).toEqual([]);
  });

  test('more than is there is refused with what is there', async () => {
    refuses('customer.adjust', { code: 'insufficient_bizcoins', available: '112.00' });
    const user = await openDialog();
    await write(user, '-113');
    expect(dialog().getByText('Only 112.00 are available.')).toBeVisible();
    await user.click(dialog().getByRole('button', { name: 'Take 113.00 bizcoins from Ana Amin' }));
    expect(await dialog().findByText('Nothing was taken: only 112.00 bizcoins are available')).toBeVisible();
    expect(dialog().getByLabelText('Bizcoins, with a sign')).toHaveValue('-113');
  });

  test('a cap is told with who may continue', async () => {
    refuses('customer.adjust', { code: 'cap_reached' });
    const user = await openDialog();
    await write(user, '20000');
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    expect(await dialog().findByText(/ask another person with full access/)).toBeVisible();
  });

  test('after a lost answer nothing but the same request can be sent again', async () => {
    breaks('customer.adjust');
    const user = await openDialog();
    await write(user, '5');
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    expect(await dialog().findByText(/nothing is booked twice/)).toBeVisible();
    expect(dialog().getByLabelText('Bizcoins, with a sign')).toBeDisabled();
    answers('customer.adjust', { entryId: 'e1', balance: '125.00', available: '117.00' });
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(adjustments()).toHaveLength(2);
    expect(adjustments()[1]).toEqual(adjustments()[0]);
  });

  test('a failure is told with its reference; writing another one gets another key', async () => {
    fails('customer.adjust', 'ref-123');
    const user = await openDialog();
    await write(user, '5');
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    expect(await dialog().findByText('ref-123')).toBeVisible();
    await user.click(dialog().getByRole('button', { name: 'Write another one instead' }));
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    await waitFor(() => expect(adjustments()).toHaveLength(2));
    expect(adjustments()[1]?.key).not.toBe(adjustments()[0]?.key);
  });

  test('a second press while the answer is slow sends nothing more', async () => {
    const release = answersLater('customer.adjust', { entryId: 'e1', balance: '125.00', available: '117.00' });
    const user = await openDialog();
    await write(user, '5');
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    await user.click(dialog().getByRole('button', { name: /^Give/ }));
    release();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(adjustments()).toHaveLength(1);
  });

  test('who may not adjust reads who can', async () => {
    await open(support);
    expect(screen.queryByRole('button', { name: 'Adjust bizcoins' })).toBeNull();
    expect(screen.getByText('Adjusting bizcoins needs full access.')).toBeVisible();
  });
});

test('a dealer sees a customer without the pages and controls of the staff', async () => {
  await open(delta);
  expect(screen.queryByRole('link', { name: 'Attempts' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Audit log' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Record usage' })).toBeNull();
});

test('a redemption of the customer can be rolled back from here', async () => {
  const redemption = {
    redemptionId: '00000000-0000-7000-8000-0000000000b1',
    voucherId: '00000000-0000-7000-8000-0000000000a1',
    type: 'credit' as const,
    benefit: { bizcoins: '25.00', expiresAt: null },
    redeemedAt: '2026-05-03T09:30:00.000Z',
    codeTail: 'DIT',
    rolledBackAt: null,
    notes: null,
    rollback: null,
  };
  answers('customer.get', { ...customer, redemptions: [redemption] });
  answers('voucher.rollback', {
    rollbackId: 'r1',
    redemptionId: redemption.redemptionId,
    taken: { bizcoins: '25.00' },
    useReturned: true,
  });
  const user = await open(support);
  await user.click(screen.getByRole('button', { name: 'Roll back: 25.00 bizcoins' }));
  await user.type(dialog().getByLabelText('Reason'), 'By mistake');
  await user.click(dialog().getByRole('button', { name: 'Roll back' }));
  expect(await screen.findByText('25.00 bizcoins taken back from Ana Amin.')).toBeVisible();
});

describe('letters', () => {
  const sent = {
    notificationId: '00000000-0000-7000-8000-000000000d01',
    kind: 'order_paid',
    channel: 'email',
    status: 'rejected',
    attempts: 1,
    error: 'smtp_550',
    createdAt: '2026-05-04T09:30:00.000Z',
    resolvedAt: '2026-05-04T09:30:02.000Z',
    nextAttemptAt: null,
  };
  const rows = async () =>
    within(await screen.findByRole('region', { name: 'Letters' }))
      .getAllByRole('row')
      .slice(1);

  test('support reads which arrived, which did not and why, and when the next try is', async () => {
    const later = { status: 'waiting', attempts: 3, error: 'smtp_421', nextAttemptAt: '2026-05-04T10:00:00.000Z' };
    answers('customer.deliveries', [sent, { ...sent, channel: 'whatsapp', kind: 'wallet_expiring', ...later }]);
    await open(support);
    const [refused, waiting] = await rows();
    expect(refused).toHaveTextContent(/Order paid.*E-mail.*Refused.*smtp_550/);
    expect(waiting).toHaveTextContent(/Bizcoins expire soon.*WhatsApp.*Waiting.*smtp_421.*Tried 3 times, again/);
  });

  test('who may not see tickets is not asked to see letters', async () => {
    await open(viewer);
    expect(screen.queryByRole('heading', { name: 'Letters' })).toBeNull();
    expect(inputsOf('customer.deliveries')).toEqual([]);
  });

  test('letters that cannot be read leave the rest of the page alone', async () => {
    fails('customer.deliveries', 'ref-9');
    await open(support);
    expect(await screen.findByRole('button', { name: 'Try again' }, { timeout: 8_000 })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Redemptions' })).toBeVisible();
  });
});
