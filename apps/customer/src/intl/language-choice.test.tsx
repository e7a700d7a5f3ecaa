import { screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { openPage, router } from '../testing/open-page';
import { LanguageChoice } from './language-choice';

afterEach(() => {
  // biome-ignore lint/suspicious/noDocumentCookie: a browser of tests has no Cookie Store.
  document.cookie = 'language=; path=/; max-age=0';
});

test('a choice is remembered on the device, and the page turns to it', async () => {
  const user = openPage(<LanguageChoice />);
  expect(screen.getByRole('button', { name: 'English', pressed: true })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'اردو', pressed: false }));
  expect(document.cookie).toContain('language=ur');
  expect(router.refresh).toHaveBeenCalledOnce();
});

test('the language that is read already is not asked for again', async () => {
  const user = openPage(<LanguageChoice />, { locale: 'ur' });
  await user.click(screen.getByRole('button', { name: 'اردو', pressed: true }));
  expect(router.refresh).not.toHaveBeenCalled();
});

test('each language is marked as itself, so that screen readers pronounce its name', () => {
  openPage(<LanguageChoice />);
  expect(screen.getByRole('button', { name: 'اردو' })).toHaveAttribute('lang', 'ur');
});

test('the pages that are kept for when there is no network are fetched in the new language', async () => {
  const postMessage = vi.fn();
  Object.defineProperty(navigator, 'serviceWorker', { value: { controller: { postMessage } }, configurable: true });
  const user = openPage(<LanguageChoice />);
  await user.click(screen.getByRole('button', { name: 'اردو' }));
  expect(postMessage).toHaveBeenCalledWith('refill');
  Reflect.deleteProperty(navigator, 'serviceWorker');
});
