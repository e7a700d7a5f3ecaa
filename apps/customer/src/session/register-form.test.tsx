import type { Refusal } from '@bizcoin/domain';
import { answers, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ana } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { RegisterForm } from './register-form';

useWire();

const register = async (password = 'four plain words') => {
  window.history.pushState(null, '', '/register');
  const user = openPage(<RegisterForm />, { pathname: '/register' });
  await user.type(screen.getByLabelText('Name'), 'Ana Souza');
  await user.type(screen.getByLabelText('E-mail'), 'ana@demo.test');
  await user.type(screen.getByLabelText('Password'), `${password}{Enter}`);
};

test('a new customer is signed in, and fields left empty are not sent', async () => {
  answers('auth.register', { user: ana });
  await register();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/'));
  expect(inputsOf('auth.register')).toEqual([
    { name: 'Ana Souza', email: 'ana@demo.test', password: 'four plain words' },
  ]);
});

const refusals: [Refusal, RegExp][] = [
  [{ code: 'email_taken' }, /has an account already.*Sign in instead/],
  [{ code: 'too_many_attempts', retryAfterSeconds: 1800 }, /Wait 30 minutes/],
  [{ code: 'invalid_input', issues: [{ path: 'dealerCode', code: 'malformed' }] }, /cannot be accepted/],
  [{ code: 'not_found' }, /could not find/],
];

test.each(refusals)('%o is told and keeps what was typed', async (refusal, text) => {
  refuses('auth.register', refusal);
  await register();
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  expect(screen.getByLabelText('Name')).toHaveValue('Ana Souza');
});

test('a short password is said before anything is sent', async () => {
  await register('short');
  expect(await screen.findByText('Use at least 10 characters.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(inputsOf('auth.register')).toEqual([]);
});
