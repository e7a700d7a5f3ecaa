import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test, vi } from 'vitest';
import ui from '../messages/en.json';
import { PageError } from './page-error';

afterEach(cleanup);

const show = (digest?: string) =>
  render(
    <NextIntlClientProvider locale="en" messages={{ ui }} timeZone="UTC">
      <PageError
        error={Object.assign(new Error('broken'), digest ? { digest } : {})}
        reset={vi.fn()}
        tellAt="/support"
      />
    </NextIntlClientProvider>,
  );
const support = () => screen.getByRole('link', { name: 'Tell support' });

test('a fault on the server is told to support with its reference', () => {
  show('12&34');
  expect(screen.getByRole('alert')).toHaveTextContent('12&34');
  expect(support()).toHaveAttribute('href', '/support?reference=12%2634');
});

test('a fault in the browser has no reference: none is spoken of, and support can be told all the same', () => {
  show();
  expect(screen.getByRole('alert')).not.toHaveTextContent(/reference/i);
  expect(support()).toHaveAttribute('href', '/support');
});
