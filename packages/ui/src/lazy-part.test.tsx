import '@testing-library/jest-dom/vitest';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { lazyPart } from './lazy-part';

afterEach(cleanup);

const Part = () => <p>here</p>;

test('a dispensable part that cannot be fetched leaves the page as it is, and is asked for again the next time', async () => {
  const load = vi.fn<() => Promise<typeof Part>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(Part);
  const Lazy = lazyPart(load, { dispensable: true });
  const page = (
    <main>
      page <Lazy />
    </main>
  );
  render(page);
  await waitFor(() => expect(load).toHaveBeenCalledOnce());
  expect(screen.getByRole('main')).toHaveTextContent(/^page$/);
  cleanup();
  render(page);
  expect(await screen.findByText('here')).toBeVisible();
});
