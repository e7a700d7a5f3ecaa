import { answers, answersLater, breaks, inputsOf, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { LoginForm } from '../session/login-form';
import { ana } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { CustomerLanguage } from './customer-language';
import { forgetLanguage, keepLanguage } from './language-cookie';
import { LanguageKeeper } from './language-keeper';

useWire();
afterEach(() => forgetLanguage());

test('a stored language is taken into use on this device', async () => {
  answers('auth.me', { ...ana, locale: 'ur' });
  openPage(<LanguageKeeper />);
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  expect(document.cookie).toContain('language=ur');
});

test('who stored no language keeps the one of the browser', async () => {
  const loaded = answersLater('auth.me', ana);
  openPage(<LanguageKeeper />);
  await loaded();
  await waitFor(() => expect(inputsOf('auth.me')).toHaveLength(1));
  expect(router.refresh).not.toHaveBeenCalled();
  expect(document.cookie).not.toContain('language=');
});

test('a customer’s choice is stored with the account, and the page follows', async () => {
  answers('auth.me', ana);
  answers('auth.updateProfile', { user: { ...ana, locale: 'ur' } });
  const user = openPage(
    <>
      <LanguageKeeper />
      <CustomerLanguage />
    </>,
  );
  await user.click(screen.getByRole('button', { name: 'اردو' }));
  await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  expect(inputsOf('auth.updateProfile')).toEqual([{ locale: 'ur' }]);
  expect(document.cookie).toContain('language=ur');
});

test('a choice that could not be stored is said, and nothing changes', async () => {
  answers('auth.me', ana);
  breaks('auth.updateProfile');
  const user = openPage(<CustomerLanguage />);
  await user.click(screen.getByRole('button', { name: 'اردو' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('No answer came');
  expect(router.refresh).not.toHaveBeenCalled();
});

test('who chose a language before signing in has it stored with the account', async () => {
  keepLanguage('ur');
  answers('auth.login', { user: ana });
  answers('auth.updateProfile', { user: { ...ana, locale: 'ur' } });
  const user = openPage(<LoginForm />, { pathname: '/login', locale: 'ur' });
  await user.type(screen.getByLabelText('ای میل'), 'ana@demo.test');
  await user.type(screen.getByLabelText('پاس ورڈ'), 'demo-password-1{Enter}');
  await waitFor(() => expect(inputsOf('auth.updateProfile')).toEqual([{ locale: 'ur' }]));
});
