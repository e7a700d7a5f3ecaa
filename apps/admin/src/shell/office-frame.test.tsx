import { answers, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SearchField } from '../address/search-field';
import { customer, page } from '../testing/examples';
import { openOffice, router } from '../testing/open-office';
import { delta, root, viewer } from '../testing/people';
import { OfficeFrame } from './office-frame';

useWire();

const open = (as = root, at = '/') =>
  openOffice(
    <OfficeFrame>
      <SearchField label="Search things" placeholder="Name" />
    </OfficeFrame>,
    { as, at },
  );

const places = () =>
  within(screen.getAllByRole('navigation', { name: 'Pages' })[0] as HTMLElement)
    .getAllByRole('link')
    .map((link) => link.textContent);

test('the sidebar lists what exists and what this person may see', () => {
  open(delta);
  expect(places()).toEqual(['Overview', 'Vouchers', 'Customers']);
});

test('staff of every level see attempts and the audit log, and the page they are on is marked', () => {
  open(viewer, '/vouchers/some-id');
  expect(places()).toEqual(['Overview', 'Vouchers', 'Customers', 'Attempts', 'Audit log']);
  for (const link of screen.getAllByRole('link', { current: 'page' })) expect(link).toHaveTextContent('Vouchers');
});

test('the keys go to the search, to a new voucher, and to their own list', async () => {
  const user = open();
  await user.keyboard('/');
  expect(screen.getByRole('searchbox', { name: 'Search things' })).toHaveFocus();
  await user.click(document.body);
  await user.keyboard('n');
  expect(router.push).toHaveBeenCalledWith('/vouchers/new');
  await user.keyboard('?');
  expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('no key fires inside a field, with a modifier, or under a dialog', async () => {
  const user = open();
  await user.type(screen.getByRole('searchbox', { name: 'Search things' }), 'n?/');
  expect(screen.getByRole('searchbox', { name: 'Search things' })).toHaveValue('n?/');
  await user.click(document.body);
  await user.keyboard('{Control>}n{/Control}');
  await user.keyboard('?');
  await screen.findByRole('dialog');
  await user.keyboard('n');
  expect(router.push).not.toHaveBeenCalled();
});

test('who may not create vouchers has no key for it either', async () => {
  const user = open(viewer);
  await user.keyboard('n');
  expect(router.push).not.toHaveBeenCalled();
});

test('the palette opens from inside a field and goes to a customer by name', async () => {
  answers('customer.list', page({ ...customer }));
  const user = open();
  await user.click(screen.getByRole('searchbox', { name: 'Search things' }));
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  await user.type(within(palette).getByRole('combobox'), 'ana');
  await within(palette).findByRole('option', { name: /Ana Amin/ });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.push).toHaveBeenCalledWith(`/customers/${customer.id}`));
});

test.each([root, viewer, delta])('the account menu of $name leads to the own account', async (person) => {
  const user = open(person);
  await user.click(screen.getByRole('button', { name: `Account of ${person.name}` }));
  const panel = await screen.findByRole('dialog', { name: 'Account' });
  expect(within(panel).getByRole('link', { name: 'Account' })).toHaveAttribute('href', '/account');
});
