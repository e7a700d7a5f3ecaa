import { answers, breaks, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { customer } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import { CustomerDetail } from './customer-detail';

useWire();

beforeEach(() => answers('customer.get', customer));

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
