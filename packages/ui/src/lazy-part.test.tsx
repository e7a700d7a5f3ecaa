import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import ui from '../messages/en.json';
import { lazyPart } from './lazy-part';

afterEach(cleanup);

const Part = () => <p>here</p>;

/** Cannot be fetched so many times, and then can. */
const failing = (times: number) => {
  const load = vi.fn<() => Promise<typeof Part>>().mockResolvedValue(Part);
  for (let time = 0; time < times; time++) load.mockRejectedValueOnce(new Error('gone'));
  return load;
};

function open(page: ReactNode) {
  render(
    <NextIntlClientProvider locale="en" messages={{ ui }} timeZone="UTC">
      <main id="content" tabIndex={-1}>
        {page}
      </main>
    </NextIntlClientProvider>,
  );
  return userEvent.setup();
}

function Page({ children }: { children: ReactNode }) {
  const [pressed, setPressed] = useState(false);
  return (
    <>
      <input aria-label="typed" />
      <button type="button" onClick={() => setPressed(true)}>
        open
      </button>
      {pressed && children}
    </>
  );
}

test('a dispensable part that cannot be fetched leaves the page as it is, and is asked for again the next time', async () => {
  const load = failing(1);
  const Lazy = lazyPart(load, { dispensable: true });
  open(<Lazy />);
  await waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(screen.getByRole('main')).toBeEmptyDOMElement();
  cleanup();
  open(<Lazy />);
  expect(await screen.findByText('here')).toBeVisible();
});

test('a part that cannot be fetched says so in its place, keeps what was typed, and comes when tried again', async () => {
  const Lazy = lazyPart(failing(2));
  const user = open(
    <Page>
      <Lazy />
    </Page>,
  );
  await user.type(screen.getByLabelText('typed'), 'DEMO');
  await user.click(screen.getByRole('button', { name: 'open' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/could not be loaded.*Check your connection/);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Try again' })).not.toHaveAttribute('aria-busy'));
  expect(screen.getByRole('alert')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('here')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('typed')).toHaveValue('DEMO');
});

test('one success is enough for every place where the part is missing', async () => {
  const Lazy = lazyPart(failing(2));
  const user = open(
    <>
      <Lazy />
      <Lazy />
    </>,
  );
  // Both asked at once, so one answer failed them both; then the first try again fails as well.
  const [first] = await screen.findAllByRole('button', { name: 'Try again' });
  if (first) await user.click(first);
  await waitFor(() => expect(first).not.toHaveAttribute('aria-busy'));
  if (first) await user.click(first);
  expect(await screen.findAllByText('here')).toHaveLength(2);
});

test('what stands in for a part above the page can be put aside, and gives the focus back', async () => {
  const Lazy = lazyPart<{ onClosed: () => void }>(failing(1));
  function Sheet() {
    const [shown, setShown] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setShown(true)}>
          open
        </button>
        {shown && <Lazy onClosed={() => setShown(false)} />}
      </>
    );
  }
  const user = open(<Sheet />);
  await user.click(screen.getByRole('button', { name: 'open' }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('button', { name: 'open' })).toHaveFocus();
});
