import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { NoticeSettings } from './notice-settings';

useWire();

const topics = (wanted: readonly string[]) =>
  ['money', 'answers', 'reminders', 'activity'].map((topic) => ({ topic, wanted: wanted.includes(topic) }));
const email = (wanted: readonly string[] = ['money', 'answers']) => ({
  channel: 'email',
  to: 'ana@demo.test',
  topics: topics(wanted),
});
const whatsapp = (to: string | null) => ({ channel: 'whatsapp', to, topics: topics([]) });

const open = () => openPage(<NoticeSettings />, { pathname: '/profile' });
const reminders = () =>
  within(screen.getByRole('group', { name: 'E-mail' })).getByRole('switch', { name: /that expire/ });

test('every channel shows where it leads and what goes that way', async () => {
  answers('notification.settings', [email(), whatsapp('+92 300 1234567')]);
  open();
  const group = await screen.findByRole('group', { name: 'E-mail' });
  expect(group).toHaveTextContent('to ana@demo.test');
  expect(within(group).getByRole('switch', { name: /^Payments/ })).toBeChecked();
  expect(reminders()).not.toBeChecked();
  expect(screen.getByRole('group', { name: 'WhatsApp' })).toHaveTextContent('to +92 300 1234567');
});

test('a switch shows at once where it is going, sends one choice, and what was saved is said', async () => {
  answers('notification.settings', [email()]);
  const user = open();
  await screen.findByRole('group', { name: 'E-mail' });
  const release = answersLater('notification.updateSettings', [email(['money', 'answers', 'reminders'])]);
  await user.click(reminders());
  expect(reminders()).toBeChecked();
  release();
  expect(await screen.findByText('Saved: Bizcoins and discounts that expire on.')).toBeInTheDocument();
  expect(reminders()).toBeChecked();
  expect(inputsOf('notification.updateSettings')).toEqual([{ channel: 'email', topic: 'reminders', wanted: true }]);
});

test('two presses in a row are sent one after the other, show at once, and both count', async () => {
  answers('notification.settings', [email()]);
  const user = open();
  await screen.findByRole('group', { name: 'E-mail' });
  const payments = screen.getByRole('switch', { name: /^Payments/ });
  const release = answersLater('notification.updateSettings', [email(['answers'])]);
  await user.click(payments);
  await user.click(reminders());
  expect(payments).not.toBeChecked();
  expect(reminders()).toBeChecked();
  await waitFor(() => expect(inputsOf('notification.updateSettings')).toHaveLength(1));
  answers('notification.updateSettings', [email(['answers', 'reminders'])]);
  release();
  await screen.findByText('Saved: Bizcoins and discounts that expire on.');
  expect(payments).not.toBeChecked();
  expect(reminders()).toBeChecked();
  expect(inputsOf('notification.updateSettings')).toEqual([
    { channel: 'email', topic: 'money', wanted: false },
    { channel: 'email', topic: 'reminders', wanted: true },
  ]);
});

test('a refusal puts the switch back and says why', async () => {
  answers('notification.settings', [email()]);
  refuses('notification.updateSettings', { code: 'busy', retryAfterSeconds: 1 });
  const user = open();
  await screen.findByRole('group', { name: 'E-mail' });
  await user.click(reminders());
  expect(await screen.findByRole('alert')).toHaveTextContent(/Very many people/);
  expect(reminders()).not.toBeChecked();
});

test('a broken connection changes nothing and says so', async () => {
  answers('notification.settings', [email()]);
  breaks('notification.updateSettings');
  const user = open();
  await screen.findByRole('group', { name: 'E-mail' });
  await user.click(reminders());
  expect(await screen.findByText('No answer came')).toBeVisible();
  expect(reminders()).not.toBeChecked();
});

test('without a number WhatsApp is switched off and says what to do', async () => {
  answers('notification.settings', [whatsapp(null)]);
  open();
  const group = await screen.findByRole('group', { name: 'WhatsApp' });
  expect(group).toHaveTextContent('Add your phone number with its country');
  for (const one of within(group).getAllByRole('switch')) expect(one).toHaveAttribute('aria-disabled', 'true');
});

test('a shop that writes to nobody offers no switch that does nothing', async () => {
  answers('notification.settings', []);
  open();
  expect(await screen.findByText(/sends no e-mail and no WhatsApp/)).toBeVisible();
  expect(screen.queryByRole('switch')).toBeNull();
});

test('a failure shows its reference and can be tried again', async () => {
  fails('notification.settings', 'ref-1');
  const user = open();
  expect(await screen.findByText('ref-1')).toBeVisible();
  answers('notification.settings', [email()]);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('group', { name: 'E-mail' })).toBeVisible();
});
