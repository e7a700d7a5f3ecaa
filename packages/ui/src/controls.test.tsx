import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import ui from '../messages/en.json';
import { BizcoinAmount } from './bizcoin-amount';
import { Button } from './button';
import { Copyable } from './copyable';
import { Field } from './field';
import { Input } from './input';
import { LiveRegion } from './live-region';
import { Tooltip } from './tooltip';

afterEach(cleanup);

function show(children: ReactNode) {
  const user = userEvent.setup();
  render(
    <NextIntlClientProvider locale="en" messages={{ ui }} timeZone="UTC">
      <LiveRegion>{children}</LiveRegion>
    </NextIntlClientProvider>,
  );
  return user;
}

test('a pending button keeps its focus and takes no further press', async () => {
  const press = vi.fn();
  const user = show(
    <Button pending onClick={press}>
      Redeem
    </Button>,
  );
  await user.click(screen.getByRole('button', { name: 'Redeem' }));
  expect(press).not.toHaveBeenCalled();
  expect(screen.getByRole('button')).toHaveFocus();
});

test('a waiting button is reached by key, is told to be disabled and takes no press', async () => {
  const press = vi.fn();
  const user = show(
    <Button waiting onClick={press}>
      Pay
    </Button>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: 'Pay' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await user.keyboard('{Enter}');
  expect(press).not.toHaveBeenCalled();
});

test('a pending submit button does not send its form by key either', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  const user = show(
    <form onSubmit={submit}>
      <input aria-label="Code" />
      <Button type="submit" pending>
        Send
      </Button>
    </form>,
  );
  await user.type(screen.getByLabelText('Code'), '{Enter}');
  expect(submit).not.toHaveBeenCalled();
});

test('a field ties its label, hint and error to the control', () => {
  show(
    <Field label="Code" hint="As printed" error="Has a slip">
      <Input />
    </Field>,
  );
  expect(screen.getByLabelText('Code')).toBeInvalid();
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/As printed.*Has a slip/);
});

test('an explanation opens by key and closes again', async () => {
  const user = show(<Tooltip what="Held">Set aside</Tooltip>);
  await user.tab();
  expect(screen.getByRole('button', { name: 'About Held' })).toHaveFocus();
  await user.keyboard('{Enter}');
  // Its panel is fetched by the press.
  expect(await screen.findByText('Set aside', undefined, { timeout: 20_000 })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Set aside')).not.toBeInTheDocument());
});

test('a reference is copied whole, and the region that was there from the start says so', async () => {
  const user = show(
    <Copyable value="0199f1a2-7c4e" what="reference">
      0199…
    </Copyable>,
  );
  expect(screen.getByRole('status').textContent).toBe('');
  await user.click(screen.getByRole('button', { name: 'Copy reference' }));
  expect(await navigator.clipboard.readText()).toBe('0199f1a2-7c4e');
  expect(screen.getByRole('status')).toHaveTextContent('Copied');
});

test('an amount of bizcoins says its unit to screen readers', () => {
  show(<BizcoinAmount amount="-8.00" signed />);
  expect(screen.getByText('−8.00 bizcoins')).toBeInTheDocument();
});
