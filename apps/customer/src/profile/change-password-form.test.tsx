import { answers, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage, router } from '../testing/open-page';
import { ChangePasswordForm } from './change-password-form';

useWire();

async function changePassword(newPassword = 'four plain words') {
  const user = openPage(
    <>
      <h2 id="password">Change password</h2>
      <ChangePasswordForm />
    </>,
    { pathname: '/profile' },
  );
  await user.type(screen.getByLabelText('Current password'), 'demo-password-1');
  await user.type(screen.getByLabelText('New password'), `${newPassword}{Enter}`);
  return user;
}

test('a changed password is said, and the fields are empty again', async () => {
  answers('auth.changePassword', {});
  await changePassword();
  expect((await screen.findAllByText('Password changed.'))[0]).toBeVisible();
  expect(inputsOf('auth.changePassword')).toEqual([
    { currentPassword: 'demo-password-1', newPassword: 'four plain words' },
  ]);
  expect(screen.getByLabelText('Current password')).toHaveValue('');
});

test('a wrong current password is told at its field, and nobody is signed out', async () => {
  refuses('auth.changePassword', { code: 'wrong_credentials' });
  await changePassword();
  expect(await screen.findByText('This is not your current password. Nothing was changed.')).toBeVisible();
  expect(screen.getByLabelText('Current password')).toHaveFocus();
  expect(router.replace).not.toHaveBeenCalled();
});

test('a short password is refused before anything is sent', async () => {
  await changePassword('short');
  expect(inputsOf('auth.changePassword')).toEqual([]);
});

test('a failure shows its reference', async () => {
  fails('auth.changePassword', 'AB12CD34');
  await changePassword();
  expect(await screen.findByText(/AB12CD34/)).toBeVisible();
});
