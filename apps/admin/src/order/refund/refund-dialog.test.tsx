import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { order, page } from '../../testing/examples';
import { openOffice } from '../../testing/open-office';
import { root } from '../../testing/people';
import { OrderDetail } from '../order-detail';
import type { RefundPreview } from './use-refund-preview';

useWire();

const preview: RefundPreview = {
  currency: 'USD',
  cash: '19.50',
  bizcoins: '12.50',
  takenFromTopUp: '0.00',
  complete: true,
  endPackage: true,
  returnDiscount: true,
  messagesUsed: 0,
  refundable: { cash: '19.50', bizcoins: '12.50' },
};
const partial = {
  ...preview,
  cash: '6.09',
  bizcoins: '3.91',
  complete: false,
  endPackage: false,
  returnDiscount: false,
};
const receipt = { refundId: 'r1', cash: '19.50', bizcoins: '12.50', status: 'succeeded' };

beforeEach(() => {
  answers('support.list', page());
  answers('order.get', order);
  answers('order.refundPreview', preview);
});

async function openDialog() {
  const user = openOffice(<OrderDetail orderId={order.id} />, { as: root });
  await user.click(await screen.findByRole('button', { name: 'Refund' }));
  return user;
}

const dialog = () => within(screen.getByRole('dialog'));
const confirm = (name: RegExp | string = /^Refund \$19.50/) => dialog().findByRole('button', { name });
const commands = () => inputsOf('order.refund') as { key: string }[];
const lastPreview = () => inputsOf('order.refundPreview').at(-1);
const line = (name: string) => dialog().getByText(name, { selector: 'dt' }).parentElement;

test('everything is refunded by default, as it was shown, under the names of amounts and person', async () => {
  answers('order.refund', receipt);
  const user = await openDialog();
  const button = await confirm('Refund $19.50 and 12.50 bizcoins to Ana Amin');
  expect(line('Package')).toHaveTextContent('Ends now');
  expect(line('Saved discount')).toHaveTextContent('Can be used again');
  expect(dialog().queryByRole('checkbox')).toBeNull();
  await user.click(button);
  expect(dialog().getByLabelText('Reason')).toBeInvalid();
  expect(commands()).toEqual([]);
  await user.type(dialog().getByLabelText('Reason'), 'Not needed');
  await user.click(await confirm());
  expect(await screen.findByText('$19.50 and 12.50 bizcoins went back to Ana Amin.')).toBeVisible();
  expect(commands()).toEqual([
    {
      ...{ orderId: order.id, cash: '19.50', bizcoins: '12.50', endPackage: true, returnDiscount: true },
      ...{ reason: 'Not needed', key: expect.any(String) },
    },
  ]);
});

test('an amount is asked for in proportion, and only a readable one', async () => {
  const user = await openDialog();
  await confirm();
  await user.click(dialog().getByRole('radio', { name: /^An amount/ }));
  expect(dialog().getByRole('button', { name: 'Refund' })).toBeDisabled();
  await user.type(dialog().getByLabelText('Amount (USD)'), '10.001');
  expect(dialog().getByText('This is no amount of USD.')).toBeVisible();
  expect(dialog().getByRole('button', { name: 'Refund' })).toBeDisabled();
  answers('order.refundPreview', partial);
  await user.clear(dialog().getByLabelText('Amount (USD)'));
  await user.type(dialog().getByLabelText('Amount (USD)'), '10');
  await confirm('Refund $6.09 and 3.91 bizcoins to Ana Amin');
  expect(lastPreview()).toEqual({ orderId: order.id, amount: '10', endPackage: false, returnDiscount: false });
  expect(line('The order is then')).toHaveTextContent('Partly refunded');
});

test('both parts by hand start from all that can go back', async () => {
  answers('order.refund', { ...receipt, bizcoins: '0.00' });
  const user = await openDialog();
  await confirm();
  await user.click(dialog().getByRole('radio', { name: /^Both parts/ }));
  expect(dialog().getByLabelText('To the card (USD)')).toHaveValue('19.50');
  answers('order.refundPreview', { ...partial, cash: '19.50', bizcoins: '0.00' });
  await user.clear(dialog().getByLabelText('Bizcoins'));
  await user.type(dialog().getByLabelText('Bizcoins'), '0');
  await user.type(dialog().getByLabelText('Reason'), 'Coins stay');
  await user.click(await confirm('Refund $19.50 to Ana Amin'));
  await screen.findByText('$19.50 went back to Ana Amin.');
  expect(commands()[0]).toMatchObject({ cash: '19.50', bizcoins: '0.00', endPackage: false });
});

test('with messages used the admin decides about package and discount, and the preview follows', async () => {
  answers('order.refundPreview', { ...preview, messagesUsed: 120, endPackage: false, returnDiscount: false });
  const user = await openDialog();
  expect(await dialog().findByText(/120 messages of it were used/)).toBeVisible();
  answers('order.refundPreview', { ...preview, messagesUsed: 120, endPackage: true, returnDiscount: false });
  const end = dialog().getByRole('checkbox', { name: /End the package now/ });
  await user.click(end);
  await waitFor(() => expect(line('Package')).toHaveTextContent('Ends now'));
  expect(end).toHaveFocus();
  expect(lastPreview()).toEqual({ orderId: order.id, endPackage: true, returnDiscount: false });
  expect(dialog().getByRole('checkbox', { name: /Return the saved discount/ })).not.toBeChecked();
});

test('a top-up says which coins are taken back for its money', async () => {
  answers('order.get', {
    ...{ ...order, kind: 'top_up', package: null, topUpBizcoins: '50.00', subscription: null, discountId: null },
    ...{ list: '50.00', discount: '0.00', bizcoins: '0.00', bizcoinsValue: '0.00', cash: '50.00' },
  });
  answers('order.refundPreview', {
    ...preview,
    cash: '30.00',
    bizcoins: '0.00',
    takenFromTopUp: '30.00',
    complete: false,
  });
  await openDialog();
  await confirm('Refund $30.00 to Ana Amin');
  expect(line('Taken back from the wallet')).toHaveTextContent('30.00');
  expect(dialog().queryByText('Package', { selector: 'dt' })).toBeNull();
});

test('an order that cost nothing is taken back as a whole', async () => {
  answers('order.refundPreview', { ...preview, cash: '0.00', bizcoins: '0.00' });
  answers('order.refund', { ...receipt, cash: '0.00', bizcoins: '0.00' });
  const user = await openDialog();
  await user.type(dialog().getByLabelText('Reason'), 'By mistake');
  await user.click(await confirm('Take the purchase of Ana Amin back'));
  await waitFor(() => expect(commands()).toHaveLength(1));
  expect(commands()[0]).not.toHaveProperty('cash');
});

describe('how it can end', () => {
  const refundAll = async () => {
    const user = await openDialog();
    await user.type(dialog().getByLabelText('Reason'), 'Not needed');
    await user.click(await confirm());
    return user;
  };

  test('pending: the gateway could not be reached, and it is sent again by itself', async () => {
    answers('order.refund', { ...receipt, status: 'pending' });
    await refundAll();
    expect(await screen.findByRole('dialog', { name: 'The refund is on its way' })).toBeVisible();
    expect(screen.getByText(/sent again every minute; don’t enter another one/)).toBeVisible();
  });

  test('failed: nothing was given back, and the ticket is one press away', async () => {
    answers('order.refund', { ...receipt, status: 'failed' });
    await refundAll();
    expect(await screen.findByText(/Nothing was given back, and a ticket was opened/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open tickets about failed refunds' })).toHaveAttribute(
      'href',
      '/support?kind=refund_failed&status=open',
    );
  });

  test('more than is left is refused with what is, in the order’s currency', async () => {
    refuses('order.refund', { code: 'refund_not_possible', refundable: { cash: '4.00', bizcoins: '1.00' } });
    await refundAll();
    expect(await dialog().findByText('At most $4.00 and 1.00 bizcoins can still go back.')).toBeVisible();
    expect(dialog().getByLabelText('Reason')).toBeEnabled();
  });

  test('a lost answer leaves nothing but the same request to send', async () => {
    breaks('order.refund');
    const user = await refundAll();
    expect(await dialog().findByText(/nothing goes back twice/)).toBeVisible();
    expect(dialog().getByLabelText('Reason')).toBeDisabled();
    expect(dialog().getByRole('radio', { name: /^An amount/ })).toBeDisabled();
    answers('order.refundPreview', partial);
    await user.click(dialog().getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Refund' }));
    answers('order.refund', receipt);
    await user.click(await confirm('Refund $19.50 and 12.50 bizcoins to Ana Amin'));
    expect(await screen.findByText(/went back to Ana Amin/)).toBeVisible();
    expect(commands()).toHaveLength(2);
    expect(commands()[1]).toEqual(commands()[0]);
  });

  test('a failure shows its reference; writing another one gets another key', async () => {
    fails('order.refund', 'ref-77');
    const user = await refundAll();
    expect(await dialog().findByText('ref-77')).toBeVisible();
    await user.click(dialog().getByRole('button', { name: 'Write another one instead' }));
    await user.click(await confirm());
    await waitFor(() => expect(commands()).toHaveLength(2));
    expect(commands()[1]?.key).not.toBe(commands()[0]?.key);
  });

  test('a second press while the answer is slow sends nothing more', async () => {
    const release = answersLater('order.refund', receipt);
    const user = await refundAll();
    await user.click(await confirm());
    release();
    expect(await screen.findByText(/went back to Ana Amin/)).toBeVisible();
    expect(commands()).toHaveLength(1);
  });
});

describe('a preview', () => {
  test('that is refused says what is possible, and nothing can be confirmed', async () => {
    refuses('order.refundPreview', { code: 'refund_not_possible', refundable: { cash: '0.00', bizcoins: '0.00' } });
    await openDialog();
    expect(await dialog().findByText('Nothing of this order can still go back.')).toBeVisible();
    expect(dialog().getByRole('button', { name: 'Refund' })).toBeDisabled();
  });

  test('that does not answer can be asked for again', async () => {
    breaks('order.refundPreview');
    const user = await openDialog();
    expect(await dialog().findByText(/Nothing was done/)).toBeVisible();
    answers('order.refundPreview', preview);
    await user.click(dialog().getByRole('button', { name: 'Try again' }));
    expect(await confirm()).toBeEnabled();
  });

  test('that is slow keeps the button from being pressed', async () => {
    const release = answersLater('order.refundPreview', preview);
    await openDialog();
    expect(dialog().getByRole('button', { name: 'Refund' })).toBeDisabled();
    release();
    expect(await confirm()).toBeEnabled();
  });
});
