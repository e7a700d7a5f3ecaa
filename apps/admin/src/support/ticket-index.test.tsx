import { answers, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, ticket } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { support, viewer } from '../testing/people';
import { TicketIndex } from './ticket-index';

useWire();

const open = (at = '/support', as = support) => openOffice(<TicketIndex />, { as, at });
const lastInput = () => inputsOf('support.list').at(-1);

test('a ticket leads to its thread, its customer and its order', async () => {
  answers('support.list', page({ ...ticket, kind: 'payment_stuck' }));
  open();
  expect(await screen.findByRole('link', { name: ticket.subject })).toHaveAttribute('href', `/support/${ticket.id}`);
  expect(screen.getByRole('link', { name: 'Ana Amin' })).toHaveAttribute('href', `/customers/${ticket.customer?.id}`);
  expect(screen.getByRole('link', { name: /00000a01$/ })).toHaveAttribute('href', `/orders/${ticket.orderId}`);
  expect(screen.getByText('Payment stuck', { selector: 'td *' })).toBeVisible();
});

test('status and kind are kept in the address', async () => {
  answers('support.list', page(ticket));
  const user = open('/support?status=open');
  await user.click(screen.getByRole('button', { name: 'Dispute' }));
  await waitFor(() => expect(lastInput()).toEqual({ status: 'open', kind: 'dispute', limit: 50 }));
  expect(window.location.search).toBe('?status=open&kind=dispute');
});

test('nothing yet and nothing found differ', async () => {
  answers('support.list', page());
  const user = open('/support?status=open');
  expect(await screen.findByText('Nothing found')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(await screen.findByText('No tickets yet')).toBeVisible();
});

test('a viewer reads who answers tickets, and nothing is asked for', () => {
  open('/support', viewer);
  expect(screen.getByText('Tickets need support or full access')).toBeVisible();
  expect(inputsOf('support.list')).toEqual([]);
});
