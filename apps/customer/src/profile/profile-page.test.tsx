import { answers, answersLater, fails, inputsOf, refuses, useWire } from '@bizcoin/testing/wire';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ana } from '../testing/examples';
import { openPage, router } from '../testing/open-page';
import { AccountLanguage } from './account-language';
import { DetailsForm } from './details-form';
import { SessionList } from './session-list';
import { ZoneChoice } from './zone-choice';

useWire();
beforeEach(() => answers('auth.me', ana));

const at = '2026-05-01T10:00:00.000Z';
const session = (id: string, current: boolean) => ({
  ...{ id, current, ip: '198.51.100.7', createdAt: at, lastSeenAt: at, expiresAt: at },
  userAgent: current ? 'Mozilla/5.0 (iPhone) Safari/604' : 'Mozilla/5.0 (Windows) Firefox/140',
});
const openDetails = () => openPage(<DetailsForm me={ana} />, { pathname: '/profile' });
const save = () => screen.getByRole('button', { name: 'Save' });

test('name and phone are saved, and an emptied phone is cleared', async () => {
  const release = answersLater('auth.updateProfile', { user: { ...ana, name: 'Ana Torres' } });
  const user = openDetails();
  await user.clear(screen.getByLabelText('Name'));
  await user.type(screen.getByLabelText('Name'), ' Ana Torres ');
  await user.click(save());
  expect(screen.getByRole('button', { name: 'Saving…' })).toHaveAttribute('aria-busy', 'true');
  release();
  expect((await screen.findAllByText('Saved.'))[0]).toBeVisible();
  expect(inputsOf('auth.updateProfile')).toEqual([{ name: 'Ana Torres', phone: null }]);
});

test('without a name nothing is sent, and the field says why', async () => {
  const user = openDetails();
  await user.clear(screen.getByLabelText('Name'));
  await user.click(save());
  expect(await screen.findByText('Enter your name.')).toBeVisible();
  expect(screen.getByLabelText('Name')).toHaveFocus();
  expect(inputsOf('auth.updateProfile')).toEqual([]);
});

test.each([
  ['a refusal', () => refuses('auth.updateProfile', { code: 'invalid_input', issues: [] }), /cannot be accepted/],
  ['a failure', () => fails('auth.updateProfile', 'REF-2'), /REF-2/],
])('%s is said, and what was typed stays', async (_, happens, said) => {
  happens();
  const user = openDetails();
  await user.type(screen.getByLabelText('Phone'), '+92 300');
  await user.click(save());
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
  expect(screen.getByLabelText('Phone')).toHaveValue('+92 300');
});

test('a language is kept with the account', async () => {
  answers('auth.updateProfile', { user: { ...ana, locale: 'ur' } });
  const user = openPage(<AccountLanguage />, { pathname: '/profile' });
  await user.click(screen.getByRole('combobox', { name: 'Language' }));
  await user.click(await screen.findByRole('option', { name: 'اردو' }));
  await waitFor(() => expect(inputsOf('auth.updateProfile')).toEqual([{ locale: 'ur' }]));
});

test('a time zone is found by its name and can be given back to the device', async () => {
  answers('auth.updateProfile', { user: { ...ana, timeZone: 'Asia/Karachi' } });
  const user = openPage(<ZoneChoice />, { pathname: '/profile' });
  await user.type(screen.getByRole('combobox', { name: 'Time zone' }), 'karachi');
  await user.click(await screen.findByRole('option', { name: 'Asia/Karachi' }));
  await waitFor(() => expect(inputsOf('auth.updateProfile')).toEqual([{ timeZone: 'Asia/Karachi' }]));
  answers('auth.updateProfile', { user: ana });
  await user.click(await screen.findByRole('button', { name: 'As this device' }));
  await waitFor(() => expect(inputsOf('auth.updateProfile')[1]).toEqual({ timeZone: null }));
});

test('one device is signed out by its own button; this one has none', async () => {
  answers('auth.sessions', [session('here', true), session('there', false)]);
  answers('auth.endSession', { ended: 1 });
  const user = openPage(<SessionList />, { pathname: '/profile' });
  const [here] = await screen.findAllByRole('listitem');
  expect(here).toHaveTextContent('This device');
  expect(within(here ?? document.body).queryByRole('button')).toBeNull();
  answers('auth.sessions', [session('here', true)]);
  await user.click(screen.getByRole('button', { name: 'Sign out Firefox, Windows' }));
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  expect(inputsOf('auth.endSession')).toEqual([{ id: 'there' }]);
  expect(screen.queryByRole('button', { name: 'Sign out other devices' })).toBeNull();
});

test('signing out everywhere leads to the form', async () => {
  answers('auth.sessions', [session('here', true)]);
  answers('auth.endAllSessions', { ended: 1 });
  const user = openPage(<SessionList />, { pathname: '/profile' });
  await user.click(await screen.findByRole('button', { name: 'Sign out everywhere, here too' }));
  await waitFor(() => expect(router.replace).toHaveBeenCalledWith('/login'));
});
