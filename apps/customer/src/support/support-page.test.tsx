import type { Refusal } from '@bizcoin/domain';
import { answers, answersLater, breaks, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { SupportPage } from './support-page';
import type { Ticket } from './ticket-types';

useWire();
beforeEach(() => answers('support.mine', { items: [], nextCursor: null }));

const at = '2026-05-01T10:00:00.000Z';
const ticket: Ticket = {
  ...{ id: 'ticket-1', kind: 'question', subject: 'Where are my messages?', status: 'open', orderId: null },
  ...{ reference: null, createdAt: at, updatedAt: at },
  messages: [
    { id: 'm1', author: 'customer', body: 'I see none.', createdAt: at },
    { id: 'm2', author: 'staff', body: 'They are there now.', createdAt: at },
  ],
};

const open = (search = '') => openPage(<SupportPage />, { pathname: '/support', search });
const ask = async (user: ReturnType<typeof open>) => {
  await user.type(screen.getByLabelText('What happened?'), 'I paid and see nothing.');
  await user.click(screen.getByRole('button', { name: 'Send' }));
};

test('a link from an order brings the order along, and the question is sent with it', async () => {
  const release = answersLater('support.open', { ticketId: 'ticket-2' });
  const user = open('orderId=01890000-0000-7000-8000-000000000001&reference=ref-7');
  expect(screen.getByLabelText('What is it about?')).toHaveValue('Question about an order');
  expect(screen.getByText('ref-7')).toBeVisible();
  await ask(user);
  expect(screen.getByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-busy', 'true');
  release();
  expect((await screen.findAllByText('Sent. We answer here.'))[0]).toBeVisible();
  expect(screen.getByLabelText('What happened?')).toHaveValue('');
  expect(inputsOf('support.open')).toEqual([
    {
      subject: 'Question about an order',
      message: 'I paid and see nothing.',
      orderId: '01890000-0000-7000-8000-000000000001',
      reference: 'ref-7',
    },
  ]);
});

const refusals: [Refusal, RegExp][] = [
  [{ code: 'too_many_attempts', retryAfterSeconds: 7200 }, /Too many attempts.*120 minutes/],
  [{ code: 'not_found' }, /could not find this/],
  [{ code: 'invalid_input', issues: [] }, /cannot be accepted/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people/],
];

test.each(refusals)('%o is told and keeps what was written', async (refusal, words) => {
  refuses('support.open', refusal);
  const user = open('reference=ref-7');
  await ask(user);
  expect(await screen.findByRole('alert')).toHaveTextContent(words);
  expect(screen.getByLabelText('What happened?')).toHaveValue('I paid and see nothing.');
});

test('an empty question names what is missing and sends nothing', async () => {
  const user = open();
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(await screen.findByText('Say in a few words what it is about.')).toBeVisible();
  expect(screen.getByText('Write what happened.')).toBeVisible();
  expect(inputsOf('support.open')).toEqual([]);
});

test('a link to one question leads the focus there', async () => {
  window.history.replaceState(null, '', '#ticket-ticket-1');
  onTestFinished(() => window.history.replaceState(null, '', '#'));
  answers('support.mine', { items: [{ ...ticket, id: 'ticket-0', subject: 'Another' }, ticket], nextCursor: null });
  open();
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Where are my messages?' })).toHaveFocus());
});

test('a question shows who said what, and takes a reply', async () => {
  answers('support.mine', { items: [ticket], nextCursor: null });
  answers('support.reply', { messageId: 'm3' });
  const user = open();
  const messages = await screen.findByRole('list', { name: 'Messages' });
  expect(messages).toHaveTextContent(/You.*I see none.*Support.*They are there now/);
  await user.type(screen.getByLabelText('Your reply'), 'Thank you.');
  await user.click(screen.getByRole('button', { name: 'Reply' }));
  await waitFor(() => expect(screen.getByLabelText('Your reply')).toHaveValue(''));
  expect(inputsOf('support.reply')).toEqual([{ ticketId: 'ticket-1', message: 'Thank you.' }]);
});

test('a reply that did not arrive keeps its text', async () => {
  answers('support.mine', { items: [ticket], nextCursor: null });
  breaks('support.reply');
  const user = open();
  await user.type(await screen.findByLabelText('Your reply'), 'Thank you.');
  await user.click(screen.getByRole('button', { name: 'Reply' }));
  expect(await screen.findByText('No answer came')).toBeVisible();
  expect(screen.getByLabelText('Your reply')).toHaveValue('Thank you.');
});

test('a ticket that opened by itself says why in our words, with its order', async () => {
  const late: Ticket = {
    ...ticket,
    kind: 'payment_unknown',
    subject: 'A payment is unknown',
    orderId: 'order-1',
    messages: [],
  };
  answers('support.mine', { items: [late], nextCursor: null });
  open();
  expect(await screen.findByRole('heading', { name: 'A payment is not confirmed yet' })).toBeVisible();
  expect(screen.getByText(/Don’t pay again/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'About this order' })).toHaveAttribute('href', '/checkout/order-1');
});
