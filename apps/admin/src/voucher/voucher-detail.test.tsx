import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { page, redemption, voucher } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import { VoucherDetail } from './voucher-detail';

useWire();

beforeEach(() => {
  answers('voucher.get', voucher);
  answers('voucher.redemptions', page(redemption));
  answers('dealer.list', []);
});

async function open(as = root) {
  const user = openOffice(<VoucherDetail voucherId={voucher.id} />, { as, at: `/vouchers/${voucher.id}` });
  await screen.findByRole('heading', { name: '500 messages' });
  return user;
}

const dialog = () => screen.getByRole('dialog');
const press = (name: string | RegExp) => within(dialog()).getByRole('button', { name });

describe('what a person may not do is absent and explained', () => {
  test.each([
    ['a viewer', viewer, []],
    ['support', support, []],
    ['a dealer', delta, ['Deactivate']],
    ['full access', root, ['Reveal code', 'Edit', 'Deactivate']],
  ])('%s', async (_, person, offered) => {
    await open(person);
    const all = ['Reveal code', 'Edit', 'Deactivate'];
    expect(all.filter((name) => screen.queryByRole('button', { name }))).toEqual(offered);
    const explained = screen.queryByText('Changing a voucher needs full access.') !== null;
    expect(explained).toBe(offered.length === 0);
  });

  test('rolling back is offered from support on', async () => {
    await open(viewer);
    expect(await screen.findByText('Ana Amin')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Roll back/ })).toBeNull();
    expect(screen.getByText('Rolling back needs support or full access.')).toBeVisible();
  });
});

describe('revealing the code', () => {
  test('needs a reason, shows the code, and forgets it when closed', async () => {
    answers('voucher.reveal', { code: 'FRESH-7KQ4-9M2X-DVTR8' });
    const user = await open();
    expect(screen.queryByText(/FRESH/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Reveal code' }));
    await user.click(press('Reveal code'));
    expect(screen.getByLabelText('Reason')).toBeInvalid();
    expect(inputsOf('voucher.reveal')).toEqual([]);
    await user.type(screen.getByLabelText('Reason'), 'Customer lost the e-mail');
    await user.click(press('Reveal code'));
    expect(await screen.findByText('FRESH-7KQ4-9M2X-DVTR8')).toBeVisible();
    expect(inputsOf('voucher.reveal')).toEqual([{ voucherId: voucher.id, reason: 'Customer lost the e-mail' }]);
    await user.click(press('Hide code'));
    await waitFor(() => expect(screen.queryByText(/FRESH/)).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Reveal code' }));
    expect(screen.getByLabelText('Reason')).toHaveValue('');
  });

  test('a right taken away meanwhile is said, and no code appears', async () => {
    refuses('voucher.reveal', { code: 'not_allowed' });
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Reveal code' }));
    await user.type(screen.getByLabelText('Reason'), 'Lost');
    await user.click(press('Reveal code'));
    expect(await screen.findByText(/you are not allowed to do this/)).toBeVisible();
  });
});

describe('activating and deactivating', () => {
  test('states the consequence, needs a reason, and shows the new state', async () => {
    answers('voucher.setActive', { ...voucher, active: false, state: 'inactive' });
    const user = await open(delta);
    await user.click(screen.getByRole('button', { name: 'Deactivate' }));
    expect(dialog()).toHaveAccessibleDescription(/500 messages, code ending 7KQ4.*Benefits already given stay/);
    await user.click(press('Deactivate voucher'));
    expect(inputsOf('voucher.setActive')).toEqual([]);
    await user.type(screen.getByLabelText('Reason'), 'Leaked');
    await user.click(press('Deactivate voucher'));
    expect(await screen.findByText('Inactive')).toBeVisible();
    expect(inputsOf('voucher.setActive')).toEqual([{ voucherId: voucher.id, active: false, reason: 'Leaked' }]);
    expect(screen.getByRole('button', { name: 'Activate' })).toBeVisible();
  });

  test('a slow answer leaves the state as it is and takes no second press', async () => {
    const release = answersLater('voucher.setActive', { ...voucher, active: false, state: 'inactive' });
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Deactivate' }));
    await user.type(screen.getByLabelText('Reason'), 'Leaked');
    await user.click(press('Deactivate voucher'));
    await user.click(press('Deactivate voucher'));
    expect(screen.getByText('Active')).toBeVisible();
    release();
    expect(await screen.findByText('Inactive')).toBeVisible();
    expect(inputsOf('voucher.setActive')).toHaveLength(1);
  });
});

describe('a voucher that cannot be read', () => {
  test('an unknown id is told plainly', async () => {
    refuses('voucher.get', { code: 'not_found' });
    openOffice(<VoucherDetail voucherId={voucher.id} />, { as: root });
    expect(await screen.findByText('There is nothing under this id')).toBeVisible();
  });

  test('an address without an id reads the same', async () => {
    refuses('voucher.get', { code: 'invalid_input', issues: [{ path: 'voucherId', code: 'malformed' }] });
    openOffice(<VoucherDetail voucherId="cut-off" />, { as: root });
    expect(await screen.findByText('There is nothing under this id')).toBeVisible();
  });

  test('redemptions that fail to load do not hide the voucher, and can be read again', async () => {
    fails('voucher.redemptions', 'a3f9c2e41b');
    const user = await open();
    expect(await screen.findByText('a3f9c2e41b', {}, { timeout: 8000 })).toBeVisible();
    answers('voucher.redemptions', page(redemption));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Ana Amin')).toBeVisible();
  });
});

describe('rolling back', () => {
  const receipt = { rollbackId: 'r1', redemptionId: redemption.redemptionId, useReturned: true };

  async function openDialog(as = support) {
    const user = await open(as);
    await user.click(await screen.findByRole('button', { name: 'Roll back: Ana Amin' }));
    return user;
  }

  test('names amount and person, and says what was really taken', async () => {
    answers('voucher.rollback', { ...receipt, taken: { messages: 480 } });
    const user = await openDialog();
    expect(dialog()).toHaveAccessibleDescription(/Takes 500 messages back from Ana Amin, redeemed on 3 May 2026/);
    await user.click(press('Roll back'));
    expect(screen.getByLabelText('Reason')).toBeInvalid();
    await user.type(screen.getByLabelText('Reason'), 'By mistake');
    await user.click(press('Roll back'));
    expect(await screen.findByText('480 messages taken back from Ana Amin.')).toBeVisible();
    expect(inputsOf('voucher.rollback')).toEqual([
      { redemptionId: redemption.redemptionId, reason: 'By mistake', restoreUse: true, key: expect.any(String) },
    ]);
  });

  test('can keep the use spent', async () => {
    answers('voucher.rollback', { ...receipt, useReturned: false, taken: { messages: 500 } });
    const user = await openDialog();
    await user.type(screen.getByLabelText('Reason'), 'Abuse');
    await user.click(screen.getByRole('checkbox', { name: /Keep the use spent/ }));
    await user.click(press('Roll back'));
    expect(await screen.findByText('The use stays spent.')).toBeVisible();
    expect(inputsOf('voucher.rollback')).toMatchObject([{ restoreUse: false }]);
  });

  test('what is partly used is not taken: it says what remains and who may take it', async () => {
    refuses('voucher.rollback', { code: 'rollback_not_possible', reason: 'messages_used', remaining: '120' });
    const user = await openDialog();
    await user.type(screen.getByLabelText('Reason'), 'By mistake');
    await user.click(press('Roll back'));
    expect(await screen.findByText('Nothing was taken back')).toBeVisible();
    expect(screen.getByText('Part of the messages is used; 120 remain.')).toBeVisible();
    expect(screen.getByText(/A person with full access may take back what remains/)).toBeVisible();
    expect(within(dialog()).queryByRole('button', { name: 'Roll back' })).toBeNull();
  });

  test('a second time is refused, and the list shows who was first', async () => {
    refuses('voucher.rollback', { code: 'already_rolled_back' });
    const user = await openDialog();
    const rollback = {
      at: '2026-05-04T10:00:00.000Z',
      by: { id: 'u2', name: 'Sara' },
      reason: 'Mistake',
      useReturned: true,
    };
    answers('voucher.redemptions', page({ ...redemption, rollback }));
    await user.type(screen.getByLabelText('Reason'), 'By mistake');
    await user.click(press('Roll back'));
    expect(await screen.findByText('This redemption was already rolled back')).toBeVisible();
    await user.click(press('Done'));
    expect(await screen.findByText(/Rolled back by Sara on 4 May 2026: Mistake. Use returned./)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Roll back/ })).toBeNull();
  });

  test('a lost answer keeps its key, another reason gets a new one', async () => {
    breaks('voucher.rollback');
    const user = await openDialog();
    await user.type(screen.getByLabelText('Reason'), 'By mistake');
    await user.click(press('Roll back'));
    expect(await screen.findByText(/nothing is taken twice/)).toBeVisible();
    await user.click(press('Roll back'));
    await waitFor(() => expect(inputsOf('voucher.rollback')).toHaveLength(2));
    await waitFor(() => expect(press('Roll back')).not.toHaveAttribute('aria-busy'));
    answers('voucher.rollback', { ...receipt, taken: { messages: 500 } });
    await user.type(screen.getByLabelText('Reason'), '!');
    await user.click(press('Roll back'));
    await screen.findByText(/taken back from Ana Amin/);
    const keys = inputsOf('voucher.rollback').map((input) => (input as { key: string }).key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
