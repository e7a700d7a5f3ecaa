import { answers, answersLater, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openOffice, router } from '../testing/open-office';
import { root } from '../testing/people';
import { LoginForm } from './login-form';

useWire();

const { shop: _, ...user } = root;

async function signIn(at = '/login', email = 'root@demo.test') {
  const hands = openOffice(<LoginForm />, { as: null, at });
  await hands.type(screen.getByLabelText('E-mail'), email);
  await hands.type(screen.getByLabelText('Password'), 'demo-password-1');
  await hands.click(screen.getByRole('button', { name: 'Sign in' }));
  return hands;
}

test('a sign-in leads where the person wanted to go', async () => {
  answers('auth.login', { user });
  answers('auth.me', root);
  await signIn('/login?next=%2Fvouchers%3Fstate%3Dactive');
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/vouchers?state=active'));
  expect(inputsOf('auth.login')).toEqual([{ email: 'root@demo.test', password: 'demo-password-1' }]);
});

test('wrong credentials keep the e-mail, put the cursor into the password, and hint at the other app', async () => {
  refuses('auth.login', { code: 'wrong_credentials' });
  await signIn('/login', 'ana@demo.test');
  expect(await screen.findByText('E-mail and password do not fit together')).toBeVisible();
  expect(screen.getByText(/Customers sign in to the customer app/)).toBeVisible();
  expect(screen.getByLabelText('E-mail')).toHaveValue('ana@demo.test');
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

test('too many failures name the time to wait', async () => {
  refuses('auth.login', { code: 'too_many_attempts', retryAfterSeconds: 125 });
  await signIn();
  expect(await screen.findByText('Wait 3 minutes and try again.')).toBeVisible();
});

test('what is missing or malformed is said before any request', async () => {
  const hands = openOffice(<LoginForm />, { as: null, at: '/login' });
  await hands.type(screen.getByLabelText('E-mail'), 'root');
  await hands.click(screen.getByRole('button', { name: 'Sign in' }));
  await waitFor(() => expect(screen.getByLabelText('E-mail')).toBeInvalid());
  expect(screen.getByLabelText('Password')).toBeInvalid();
  expect(inputsOf('auth.login')).toEqual([]);
});

test('while the answer is awaited the button says so and takes no second press', async () => {
  const release = answersLater('auth.login', { user });
  answers('auth.me', root);
  const hands = await signIn();
  await hands.click(await screen.findByRole('button', { name: 'Signing in…' }));
  release();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/'));
  expect(inputsOf('auth.login')).toHaveLength(1);
});
