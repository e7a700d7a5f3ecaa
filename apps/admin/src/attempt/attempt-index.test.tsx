import { answers, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { attempt, customer, page } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { viewer } from '../testing/people';
import { AttemptIndex } from './attempt-index';

useWire();

const lastInput = () => inputsOf('attempt.list').at(-1);

test('a link from a customer shows only their attempts, by name, with the id alone in the address', async () => {
  answers('attempt.list', page(attempt));
  answers('customer.get', customer);
  openOffice(<AttemptIndex />, { as: viewer, at: `/attempts?customer=${customer.id}&outcome=success` });
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Customer' })).toHaveValue('Ana Amin'));
  expect(lastInput()).toEqual({ customerId: customer.id, outcome: 'success', limit: 50 });
  expect(window.location.search).not.toContain('Ana');
});

test('filters are kept in the address and can be taken away', async () => {
  answers('attempt.list', page(attempt));
  const user = openOffice(<AttemptIndex />, { as: viewer, at: '/attempts?voucher=v1' });
  await user.click(screen.getByRole('button', { name: 'Preview' }));
  await user.click(screen.getByRole('combobox', { name: 'Outcome' }));
  await user.click(await screen.findByRole('option', { name: 'Not usable (guess)' }));
  expect(window.location.search).toBe('?voucher=v1&kind=preview&outcome=voucher_not_usable');
  await user.click(screen.getByRole('button', { name: 'Show attempts on every voucher' }));
  await waitFor(() => expect(lastInput()).toMatchObject({ kind: 'preview', outcome: 'voucher_not_usable' }));
  expect(lastInput()).not.toHaveProperty('voucherId');
});

test('a guess names no voucher, and an outcome of a later version is shown as it is written', async () => {
  answers(
    'attempt.list',
    page(
      { ...attempt, id: 'a1', outcome: 'voucher_not_usable', voucherId: null, codeTail: null },
      { ...attempt, id: 'a2', outcome: 'something_new' },
    ),
  );
  openOffice(<AttemptIndex />, { as: viewer });
  expect(await screen.findByText('None known')).toBeVisible();
  expect(screen.getByText('something_new')).toBeVisible();
});

test('an address that cannot be read is called that, not a change that failed', async () => {
  refuses('attempt.list', { code: 'invalid_input', issues: [{ path: 'customerId', code: 'malformed' }] });
  refuses('customer.get', { code: 'invalid_input', issues: [{ path: 'customerId', code: 'malformed' }] });
  openOffice(<AttemptIndex />, { as: viewer, at: '/attempts?customer=cut-off' });
  expect(await screen.findByText('This address cannot be read')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
