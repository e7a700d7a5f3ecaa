import type { Refusal } from '@bizcoin/domain';
import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ana } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { LoginForm } from './login-form';

useWire();

const signIn = async () => {
  const user = openPage(<LoginForm />, { pathname: '/login' });
  await user.type(screen.getByLabelText('E-mail'), 'ana@demo.test');
  await user.type(screen.getByLabelText('Password'), 'demo-password-1{Enter}');
  return user;
};

test('a customer who signs in comes to the page they wanted', async () => {
  window.history.pushState(null, '', '/login?next=%2Fwallet');
  answers('auth.login', { user: ana });
  await signIn();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/wallet'));
  expect(inputsOf('auth.login')).toEqual([{ email: 'ana@demo.test', password: 'demo-password-1' }]);
});

test('the way back never leads to another site', async () => {
  window.history.pushState(null, '', '/login?next=%2F%2Fevil.test');
  answers('auth.login', { user: ana });
  await signIn();
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/'));
});

const refusals: [Refusal, RegExp][] = [
  [{ code: 'wrong_credentials' }, /do not match.*Check both/],
  [{ code: 'too_many_attempts', retryAfterSeconds: 60 }, /Too many attempts.*Wait one minute/],
  [{ code: 'not_allowed' }, /may not do this/],
  [{ code: 'customer_suspended' }, /account is suspended/],
  [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people/],
];

test.each(refusals)('%o is told, and the focus returns to the password', async (refusal, text) => {
  refuses('auth.login', refusal);
  await signIn();
  expect(await screen.findByRole('alert')).toHaveTextContent(text);
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
  expect(router.replace).not.toHaveBeenCalled();
});

test('who was signed out in the middle of something reads why the form stands here', async () => {
  openPage(<LoginForm />, { pathname: '/login', search: 'next=%2Fvouchers&ended=1' });
  const notice = await screen.findByRole('alert');
  expect(notice).toHaveTextContent(/signed out.*Sign in again; nothing was changed/);
  expect(notice).toHaveFocus();
});

test('who comes by themselves reads nothing of the kind', () => {
  openPage(<LoginForm />, { pathname: '/login', search: 'next=%2Fvouchers' });
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a failure shows its reference, a broken connection says so', async () => {
  fails('auth.login', 'ref-1');
  const user = await signIn();
  expect(await screen.findByText('ref-1')).toBeVisible();
  breaks('auth.login');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('No answer came')).toBeVisible();
});

test('a slow answer shows as pending at once', async () => {
  const release = answersLater('auth.login', { user: ana });
  await signIn();
  expect(screen.getByRole('button', { name: 'Signing in…' })).toHaveAttribute('aria-busy', 'true');
  release();
  await waitFor(() => expect(router.replace).toHaveBeenCalled());
});

test('an empty form names what is missing and sends nothing', async () => {
  const user = openPage(<LoginForm />, { pathname: '/login' });
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Enter your e-mail address.')).toBeVisible();
  expect(screen.getByText('Enter your password.')).toBeVisible();
  expect(inputsOf('auth.login')).toEqual([]);
});
