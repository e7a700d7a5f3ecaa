import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { SearchField } from '../address/search-field';
import { customer, orderLine, page } from '../testing/examples';
import { openOffice, router } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import { OfficeFrame } from './office-frame';

useWire();

beforeEach(() => answers('support.countOpen', { open: 3 }));

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
  expect(places()).toEqual(['Overview', 'Vouchers', 'Customers', 'Orders']);
});

test('staff of every level see attempts and the audit log, and the page they are on is marked', () => {
  open(viewer, '/vouchers/some-id');
  expect(places()).toEqual(['Overview', 'Vouchers', 'Customers', 'Orders', 'Attempts', 'Audit log']);
  for (const link of screen.getAllByRole('link', { current: 'page' })) expect(link).toHaveTextContent('Vouchers');
});

test('support sees how many tickets wait, and nobody else asks for it', async () => {
  open(support);
  const [link] = screen.getAllByRole('link', { name: /^Support/ });
  expect(link).toHaveAttribute('href', '/support?status=open');
  await waitFor(() => expect(link).toHaveAccessibleName('Support 3 waiting'));
  cleanup();
  open(viewer);
  expect(inputsOf('support.countOpen')).toHaveLength(1);
});

test('what a narrow screen has no room for stands behind its last place', async () => {
  const user = open(root, '/support');
  const [, bar] = screen.getAllByRole('navigation', { name: 'Pages' });
  await user.click(within(bar as HTMLElement).getByRole('button', { name: /More/ }));
  const panel = await screen.findByRole('dialog', { name: 'More' });
  expect(
    within(panel)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual([...['/support?status=open', '/attempts', '/audit']]);
  expect(within(panel).getByRole('link', { current: 'page' })).toHaveTextContent('Support');
});

test('orders and tickets have keys of their own, tickets only for who answers them', async () => {
  const user = open(root);
  await user.keyboard('os');
  expect(router.push.mock.calls).toEqual([['/orders'], ['/support?status=open']]);
  cleanup();
  router.push.mockClear();
  open(viewer);
  await user.keyboard('os');
  expect(router.push.mock.calls).toEqual([['/orders']]);
});

test('the palette finds an order by its id', async () => {
  answers('customer.list', page());
  answers('order.list', page(orderLine));
  const user = open();
  await user.keyboard('{Control>}k{/Control}');
  const palette = await screen.findByRole('dialog');
  await user.click(within(palette).getByRole('combobox'));
  await user.paste(orderLine.id);
  await within(palette).findByRole('option', { name: /Growth package.*Ana Amin/ });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(router.push).toHaveBeenCalledWith(`/orders/${orderLine.id}`));
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
