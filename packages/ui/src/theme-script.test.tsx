import { act, render, renderHook, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { ThemeScript } from './theme-script';
import { ThemeToggle } from './theme-toggle';
import { useTheme } from './use-theme';

const page = document.documentElement;

/** A device that is dark or not, and can change its mind. */
function device(isDark: boolean) {
  const media = Object.assign(new EventTarget(), { matches: isDark });
  vi.stubGlobal('matchMedia', () => media);
  return {
    becomes(dark: boolean) {
      media.matches = dark;
      media.dispatchEvent(new Event('change'));
    },
  };
}

/** As a browser meets it while reading the page; React alone would not run it. */
function readPage() {
  const { container } = render(<ThemeScript nonce="n" />);
  const script = container.querySelector('script');
  expect(script?.nonce).toBe('n');
  // biome-ignore lint/security/noGlobalEval: jsdom runs no scripts of a page by itself.
  window.eval(script?.textContent ?? '');
}

beforeEach(() => {
  localStorage.clear();
  page.className = '';
});

test('without a choice the page is as the device is, also when that changes, all colours at once', async () => {
  const evening = device(false);
  readPage();
  expect(page).not.toHaveClass('dark');
  evening.becomes(true);
  expect(page).toHaveClass('dark', 'theme-changing');
  expect(page.style.colorScheme).toBe('dark');
  await waitFor(() => expect(page).not.toHaveClass('theme-changing'));
});

test('a choice is kept on the device, stands against it, and is taken back by choosing the device again', async () => {
  device(true);
  readPage();
  function Choice() {
    const [theme, choose] = useTheme();
    const labels = { light: 'Light', dark: 'Dark', system: 'As the device' };
    return <ThemeToggle label="Theme" labels={labels} value={theme} onValueChange={choose} />;
  }
  render(<Choice />);
  expect(screen.getByRole('radio', { name: 'As the device' })).toBeChecked();
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Light' }));
  expect(page).not.toHaveClass('dark');
  expect(screen.getByRole('radio', { name: 'Light' })).toBeChecked();
  readPage();
  expect(page).not.toHaveClass('dark');
  await user.click(screen.getByRole('radio', { name: 'As the device' }));
  expect(page).toHaveClass('dark');
});

test('a choice made in another tab holds here as well, and nonsense counts as none', () => {
  device(false);
  readPage();
  const { result } = renderHook(() => useTheme()[0]);
  const inAnotherTab = (theme: string) =>
    act(() => {
      localStorage.setItem('theme', theme);
      window.dispatchEvent(new StorageEvent('storage', { key: 'theme' }));
    });
  inAnotherTab('dark');
  expect(page).toHaveClass('dark');
  expect(result.current).toBe('dark');
  inAnotherTab('purple');
  expect(page).not.toHaveClass('dark');
  expect(result.current).toBe('system');
});
