import { act, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { NearScreen } from './near-screen';

type Seen = (entries: readonly { isIntersecting: boolean }[]) => void;

/** A browser's watch over the screen, moved by hand. */
function watchedScreen() {
  const watch: { seen: Seen | null; stopped: boolean } = { seen: null, stopped: false };
  class Watch {
    constructor(seen: Seen) {
      watch.seen = seen;
    }
    observe() {}
    disconnect() {
      watch.stopped = true;
    }
  }
  vi.stubGlobal('IntersectionObserver', Watch);
  onTestFinished(() => void vi.unstubAllGlobals());
  return watch;
}

test('what is far down is made when the reader comes near, and then stays', () => {
  const watch = watchedScreen();
  const make = vi.fn(() => <p>Your history</p>);
  const History = () => make();
  render(
    <NearScreen placeholder={<p>Soon</p>}>
      <History />
    </NearScreen>,
  );
  act(() => watch.seen?.([{ isIntersecting: false }]));
  expect(screen.getByText('Soon')).toBeInTheDocument();
  expect(make).not.toHaveBeenCalled();
  act(() => watch.seen?.([{ isIntersecting: true }]));
  expect(screen.getByText('Your history')).toBeInTheDocument();
  expect(screen.queryByText('Soon')).not.toBeInTheDocument();
  expect(watch.stopped).toBe(true);
});
