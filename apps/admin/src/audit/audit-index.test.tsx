import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { auditEntry, page, voucher } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { viewer } from '../testing/people';
import { AuditIndex } from './audit-index';

useWire();

const open = (at = '/audit') => openOffice(<AuditIndex />, { as: viewer, at });
const lastInput = () => inputsOf('audit.list').at(-1);

test('an entry shows who, what, why, and each change from old to new', async () => {
  answers('audit.list', page(auditEntry));
  open();
  expect(await screen.findByText('Campaign extended')).toBeVisible();
  expect(screen.getByRole('deletion')).toHaveTextContent('before: 20');
  expect(screen.getByRole('insertion')).toHaveTextContent('after: 50');
  expect(screen.getByRole('link', { name: /00a1$/ })).toHaveAttribute('href', `/vouchers/${voucher.id}`);
});

test('pressing a person or an action narrows the log to it, in the address', async () => {
  answers('audit.list', page(auditEntry));
  const user = open();
  await user.click(await screen.findByRole('button', { name: 'Root Rahman' }));
  await user.click(screen.getByRole('button', { name: 'Voucher changed' }));
  expect(window.location.search).toBe(`?actor=${auditEntry.actor?.id}&action=voucher.update`);
  await waitFor(() => expect(lastInput()).toMatchObject({ actorId: auditEntry.actor?.id, action: 'voucher.update' }));
  await user.click(screen.getByRole('button', { name: 'Show entries by everybody' }));
  expect(window.location.search).toBe('?action=voucher.update');
});

test.each([
  ['order.refund', 'Order refunded', 'order', '/orders/'],
  ['support.close', 'Ticket closed', 'ticket', '/support/'],
  ['customer.adjust', 'Bizcoins adjusted', 'customer', '/customers/'],
])('%s has words and leads to its subject', async (action, words, subjectKind, page_) => {
  answers('audit.list', page({ ...auditEntry, action, subjectKind, subjectId: voucher.id }));
  open();
  expect(await screen.findByRole('button', { name: words })).toBeVisible();
  expect(screen.getByRole('link', { name: /00a1$/ })).toHaveAttribute('href', `${page_}${voucher.id}`);
});

test('an action of a later version is shown as it is written', async () => {
  answers('audit.list', page({ ...auditEntry, action: 'something.new' }));
  open();
  expect(await screen.findByRole('button', { name: 'something.new' })).toBeVisible();
});

test('everything done to one subject is found by its id', async () => {
  answers('audit.list', page());
  const user = open();
  await user.type(screen.getByRole('textbox', { name: 'Subject id' }), ` ${voucher.id} {Enter}`);
  await waitFor(() => expect(lastInput()).toMatchObject({ subjectId: voucher.id }));
  expect(await screen.findByText('No entry fits the search and filters.')).toBeVisible();
});

test('an entry without changes or an actor says so', async () => {
  answers('audit.list', page({ ...auditEntry, action: 'voucher.reveal', actor: null, before: null, after: null }));
  open();
  expect(await screen.findByText('No field changed')).toBeVisible();
  expect(screen.getByText('System')).toBeVisible();
});
