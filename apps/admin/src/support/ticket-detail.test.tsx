import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page, ticket } from '../testing/examples';
import { openOffice } from '../testing/open-office';
import { support, viewer } from '../testing/people';
import { type Ticket, ticketKinds } from './ticket';
import { TicketDetail } from './ticket-detail';

useWire();

async function open(shown: Ticket = ticket) {
  answers('support.list', page(shown));
  const user = openOffice(<TicketDetail ticketId={shown.id} />, { as: support });
  await screen.findByRole('heading', { name: shown.subject });
  return user;
}

const send = () => screen.getByRole('button', { name: 'Send reply' });
const replyField = () => screen.getByLabelText('Your reply');

test('a thread shows who wrote what, and what the product found out by itself', async () => {
  const found = {
    id: 'm2',
    author: 'system',
    by: null,
    body: 'Payment p1 is unknown.',
    createdAt: ticket.createdAt,
  } as const;
  await open({ ...ticket, messages: [...ticket.messages, found] });
  const thread = within(screen.getByRole('list', { name: 'Messages' }));
  expect(thread.getByText('I paid and see nothing.')).toBeVisible();
  expect(thread.getByText('Found by the system')).toBeVisible();
  expect(screen.getByText('ref-42')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ana Amin' })).toHaveAttribute('href', `/customers/${ticket.customer?.id}`);
});

test.each(ticketKinds)('a ticket of the kind %s says what it means and what to do', async (kind) => {
  await open({ ...ticket, kind });
  expect(screen.getByText(/\.$/, { selector: 'section > p' })).toBeVisible();
});

test('a question that was answered no longer says that it waits for an answer', async () => {
  const answer = {
    ...ticket.messages[0],
    id: 'm2',
    author: 'staff',
    by: null,
    body: 'Here.',
    createdAt: ticket.createdAt,
  };
  await open({ ...ticket, kind: 'question', messages: [...ticket.messages, answer as Ticket['messages'][number]] });
  expect(screen.getByText(/The customer was answered/)).toBeVisible();
  expect(screen.queryByText(/waits for an answer/)).not.toBeInTheDocument();
});

test('a reply is sent, told and takes itself out of the field', async () => {
  answers('support.reply', { messageId: 'm3' });
  const user = await open();
  await user.type(replyField(), ' They are there now. ');
  await user.click(send());
  await waitFor(() => expect(replyField()).toHaveValue(''));
  expect(inputsOf('support.reply')).toEqual([{ ticketId: ticket.id, message: 'They are there now.' }]);
  expect(screen.getByText('The reply was sent.')).toBeInTheDocument();
});

test('an empty reply is not sent', async () => {
  const user = await open();
  await user.click(send());
  expect(replyField()).toBeInvalid();
  expect(inputsOf('support.reply')).toEqual([]);
});

test('a reply whose answer was lost stays in the field, with advice to look before sending it again', async () => {
  breaks('support.reply');
  const user = await open();
  await user.type(replyField(), 'Hello');
  await user.click(send());
  expect(await screen.findByText(/Look at the messages above/)).toBeVisible();
  expect(replyField()).toHaveValue('Hello');
});

test('a second press while the answer is slow sends nothing more', async () => {
  const release = answersLater('support.reply', { messageId: 'm3' });
  const user = await open();
  await user.type(replyField(), 'Hello');
  await user.click(send());
  await user.click(screen.getByRole('button', { name: 'Sending…' }));
  release();
  await waitFor(() => expect(replyField()).toHaveValue(''));
  expect(inputsOf('support.reply')).toHaveLength(1);
});

test('a ticket of nobody offers no reply', async () => {
  await open({ ...ticket, kind: 'books', customer: null, orderId: null });
  expect(screen.queryByLabelText('Your reply')).toBeNull();
  expect(screen.getByText(/there is nobody to answer/)).toBeVisible();
});

test('a ticket is closed, with or without a reason', async () => {
  answers('support.close', { status: 'closed' });
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Close ticket' }));
  answers('support.list', page({ ...ticket, status: 'closed', closedAt: ticket.createdAt }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close ticket' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Close ticket' })).toBeNull());
  expect(inputsOf('support.close')).toEqual([{ ticketId: ticket.id, reason: null }]);
});

test('a failed closing shows its reference and keeps the reason', async () => {
  fails('support.close', 'ref-9');
  const user = await open();
  await user.click(screen.getByRole('button', { name: 'Close ticket' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText('Reason (optional)'), 'Solved');
  await user.click(dialog.getByRole('button', { name: 'Close ticket' }));
  expect(await dialog.findByText('ref-9')).toBeVisible();
  expect(dialog.getByLabelText('Reason (optional)')).toHaveValue('Solved');
});

test('an unknown ticket says there is nothing, a viewer that it is not theirs to see', async () => {
  answers('support.list', page());
  openOffice(<TicketDetail ticketId={ticket.id} />, { as: support });
  expect(await screen.findByText('There is nothing under this id')).toBeVisible();
});

test('a viewer reads that tickets are not theirs to see', async () => {
  refuses('support.list', { code: 'not_allowed' });
  openOffice(<TicketDetail ticketId={ticket.id} />, { as: viewer });
  expect(await screen.findByText('You are not allowed to see this')).toBeVisible();
});
