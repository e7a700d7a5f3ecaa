import type { Refusal } from '@bizcoin/domain';
import { answers, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answers } from '../api/api';
import { SessionGate } from '../session/session-gate';
import { openOffice, router } from '../testing/open-office';
import { delta, root, support, viewer } from '../testing/people';
import { AccountPage } from './account-page';

useWire();

const here: Answers['auth']['sessions'][number] = {
  id: 'aa',
  createdAt: '2026-05-03T09:00:00.000Z',
  lastSeenAt: '2026-05-03T09:30:00.000Z',
  expiresAt: '2026-05-03T10:30:00.000Z',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0',
  current: true,
};
const elsewhere = { ...here, id: 'bb', userAgent: null, ip: '198.51.100.9', current: false };

/** Behind the gate, so that being taken for signed out would show. */
async function open(person = root, sessions = [here, elsewhere]) {
  answers('auth.me', person);
  answers('auth.sessions', sessions);
  const user = openOffice(
    <SessionGate>
      <AccountPage />
    </SessionGate>,
    { as: null, at: '/account' },
  );
  await screen.findByRole('list', { name: 'Signed-in devices' });
  return user;
}

async function changePassword(newPassword = 'four plain words') {
  const user = await open();
  await user.type(screen.getByLabelText('Current password'), 'demo-password-1');
  await user.type(screen.getByLabelText('New password'), newPassword);
  await user.click(screen.getByRole('button', { name: 'Change password' }));
  return user;
}

test.each([root, support, viewer, delta])('$name changes the own password and sees the own devices', async (person) => {
  await open(person);
  expect(screen.getByText(`You are ${person.name}, ${person.email}.`)).toBeVisible();
  expect(screen.getByRole('form', { name: 'Change password' })).toBeVisible();
  const [first, second] = within(screen.getByRole('list', { name: 'Signed-in devices' })).getAllByRole('listitem');
  expect(first).toHaveTextContent(/Firefox, Linux This device.*203\.0\.113\.7/);
  expect(second).toHaveTextContent(/Unknown device.*198\.51\.100\.9/);
  expect(second).not.toHaveTextContent('This device');
});

test('a changed password is announced, leaves no field filled, and the devices are read again', async () => {
  answers('auth.changePassword', {});
  await changePassword();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Password changed.'));
  expect(inputsOf('auth.changePassword')).toEqual([
    { currentPassword: 'demo-password-1', newPassword: 'four plain words' },
  ]);
  expect(screen.getByLabelText('Current password')).toHaveValue('');
  expect(screen.getByLabelText('New password')).toHaveValue('');
  await waitFor(() => expect(inputsOf('auth.sessions')).toHaveLength(2));
});

test('a wrong current password is said at its field, and nobody is taken for signed out', async () => {
  refuses('auth.changePassword', { code: 'wrong_credentials' });
  await changePassword();
  expect(await screen.findByText('This is not your current password. Nothing was changed.')).toBeVisible();
  const current = screen.getByLabelText('Current password');
  expect(current).toBeInvalid();
  expect(current).toHaveFocus();
  expect(screen.getByLabelText('New password')).toHaveValue('four plain words');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(router.replace).not.toHaveBeenCalled();
});

test('after a wrong password the right one is sent', async () => {
  refuses('auth.changePassword', { code: 'wrong_credentials' });
  const user = await changePassword();
  await screen.findByText(/not your current password/);
  answers('auth.changePassword', {});
  await user.clear(screen.getByLabelText('Current password'));
  await user.type(screen.getByLabelText('Current password'), 'demo-password-2{Enter}');
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Password changed.'));
  expect(inputsOf('auth.changePassword')[1]).toMatchObject({ currentPassword: 'demo-password-2' });
  expect(screen.getByLabelText('Current password')).toBeValid();
});

const refusals: [Refusal, RegExp][] = [
  [{ code: 'too_many_attempts', retryAfterSeconds: 60 }, /Too many attempts.*Wait a minute/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /the server is busy/],
];

test.each(refusals)('%o is told and keeps what was typed', async (refusal, text) => {
  refuses('auth.changePassword', refusal);
  await changePassword();
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  expect(screen.getByLabelText('Current password')).toHaveValue('demo-password-1');
});

test('a failure shows its reference and claims no success', async () => {
  fails('auth.changePassword', 'ref-7');
  await changePassword();
  expect(await screen.findByRole('alert')).toHaveTextContent(/Something went wrong on our side.*ref-7/);
  expect(screen.queryByText('Password changed.')).not.toBeInTheDocument();
});

test('a session that really ended leads to signing in and back', async () => {
  refuses('auth.changePassword', { code: 'not_signed_in' });
  await changePassword();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login?next=%2Faccount'));
});

test('a short password is said before anything is sent', async () => {
  await changePassword('short');
  expect(await screen.findByText('Use at least 10 characters.')).toBeVisible();
  expect(inputsOf('auth.changePassword')).toEqual([]);
});

test('signing out the other devices says how many and leaves this one', async () => {
  const user = await open();
  answers('auth.endOtherSessions', { ended: 1 });
  answers('auth.sessions', [here]);
  await user.click(screen.getByRole('button', { name: 'Sign out other devices' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('One other device was signed out.'));
  await waitFor(() => expect(screen.queryByText('Unknown device')).not.toBeInTheDocument());
  expect(screen.queryByRole('button', { name: 'Sign out other devices' })).not.toBeInTheDocument();
});

test('when no answer comes, the other devices stay listed and the button stays', async () => {
  const user = await open();
  breaks('auth.endOtherSessions');
  await user.click(screen.getByRole('button', { name: 'Sign out other devices' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('No answer from the server');
  expect(inputsOf('auth.endOtherSessions')).toHaveLength(1);
  expect(screen.getByText('Unknown device')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Sign out other devices' })).toBeVisible();
});
