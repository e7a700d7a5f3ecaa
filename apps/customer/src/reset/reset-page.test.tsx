import type { Refusal } from '@bizcoin/domain';
import { answers, answersLater, breaks, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { openPage } from '../testing/open-page';
import { ResetPage } from './reset-page';

useWire();
beforeEach(() => window.history.pushState(null, '', '/reset'));

const TOKEN = 'a-token-of-a-letter';

describe('asking for a link', () => {
  const ask = async (email = 'ana@demo.test') => {
    const user = openPage(<ResetPage />, { pathname: '/reset' });
    await user.type(await screen.findByLabelText('E-mail'), `${email}{Enter}`);
    return user;
  };

  test('promises a letter only if there is an account, and takes the focus along', async () => {
    answers('auth.requestReset', {});
    await ask(' ana@demo.test ');
    const heading = await screen.findByRole('heading', { name: 'Look into your mailbox' });
    expect(heading).toHaveFocus();
    expect(heading.parentElement).toHaveTextContent('If ana@demo.test has an account');
    expect(inputsOf('auth.requestReset')).toEqual([{ email: 'ana@demo.test' }]);
  });

  test('another address can be asked for afterwards', async () => {
    answers('auth.requestReset', {});
    const user = await ask();
    await user.click(await screen.findByRole('button', { name: 'Use another address' }));
    expect(screen.getByLabelText('E-mail')).toBeVisible();
  });

  test.each<[Refusal, RegExp]>([
    [{ code: 'too_many_attempts', retryAfterSeconds: 1_800 }, /Too many attempts.*Wait 30 minutes/],
    [{ code: 'busy', retryAfterSeconds: 1 }, /Very many people/],
  ])('%o is told, and the address stays', async (refusal, text) => {
    refuses('auth.requestReset', refusal);
    await ask();
    expect(await screen.findByRole('alert')).toHaveTextContent(text);
    expect(screen.getByLabelText('E-mail')).toHaveValue('ana@demo.test');
    await waitFor(() => expect(screen.getByLabelText('E-mail')).toHaveFocus());
  });

  test('a failure shows its reference, a broken connection says so', async () => {
    fails('auth.requestReset', 'ref-1');
    const user = await ask();
    expect(await screen.findByText('ref-1')).toBeVisible();
    breaks('auth.requestReset');
    await user.click(screen.getByRole('button', { name: 'Send the link' }));
    expect(await screen.findByText('No answer came')).toBeVisible();
  });

  test('a slow answer shows as pending at once', async () => {
    const release = answersLater('auth.requestReset', {});
    await ask();
    expect(screen.getByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-busy', 'true');
    release();
    expect(await screen.findByText('Look into your mailbox')).toBeVisible();
  });

  test('what is no address is said before anything is sent', async () => {
    await ask('ana');
    expect(await screen.findByText(/does not look like an e-mail address/)).toBeVisible();
    expect(inputsOf('auth.requestReset')).toEqual([]);
  });
});

describe('opened by a mailed link', () => {
  const set = async (password = 'four plain words') => {
    window.history.pushState(null, '', `/reset#token=${TOKEN}`);
    const user = openPage(<ResetPage />, { pathname: '/reset' });
    await user.type(await screen.findByLabelText('New password'), `${password}{Enter}`);
    return user;
  };

  test('the token leaves the address at once, and the new password leads to signing in', async () => {
    answers('auth.reset', {});
    await set();
    expect(window.location.href).not.toContain(TOKEN);
    expect(await screen.findByRole('heading', { name: 'Your password is changed' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/login');
    expect(inputsOf('auth.reset')).toEqual([{ token: TOKEN, password: 'four plain words' }]);
  });

  test('a link that works no more says that nothing was changed, and leads to a new one', async () => {
    refuses('auth.reset', { code: 'reset_link_unusable' });
    const user = await set();
    expect(await screen.findByRole('alert')).toHaveTextContent(/does not work any more.*Your password is unchanged/);
    await user.click(screen.getByRole('button', { name: 'Ask for a new link' }));
    expect(await screen.findByRole('button', { name: 'Send the link' })).toBeVisible();
  });

  test('a failure and a broken connection keep the link for another press', async () => {
    fails('auth.reset', 'ref-2');
    const user = await set();
    expect(await screen.findByText('ref-2')).toBeVisible();
    breaks('auth.reset');
    await user.click(screen.getByRole('button', { name: 'Set the password' }));
    expect(await screen.findByText('No answer came')).toBeVisible();
    answers('auth.reset', {});
    await user.click(screen.getByRole('button', { name: 'Set the password' }));
    expect(await screen.findByText('Your password is changed')).toBeVisible();
  });

  test('a short password is refused before anything is sent', async () => {
    await set('short');
    expect(await screen.findByText('Use at least 10 characters.')).toBeVisible();
    expect(inputsOf('auth.reset')).toEqual([]);
  });

  test('a slow answer shows as pending at once', async () => {
    const release = answersLater('auth.reset', {});
    await set();
    expect(screen.getByRole('button', { name: 'Setting…' })).toHaveAttribute('aria-busy', 'true');
    release();
    expect(await screen.findByText('Your password is changed')).toBeVisible();
  });
});
