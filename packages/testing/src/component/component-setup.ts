import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// What browsers have and jsdom lacks. Components only ask whether these exist, or wait for a first call that may never
// come; none of them decides anything a test looks at.
class Unobserving {
  observe(_target?: Element): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

/** Whatever is asked about is on the screen: a page in a test is scrolled through at once. */
class AllOnScreen extends Unobserving {
  constructor(private readonly seen: (entries: readonly { isIntersecting: boolean; target: Element }[]) => void) {
    super();
  }
  override observe(target?: Element): void {
    if (target) this.seen([{ isIntersecting: true, target }]);
  }
}

const matchMedia = (media: string) => ({
  media,
  matches: false,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
});

Object.assign(globalThis, { ResizeObserver: Unobserving, IntersectionObserver: AllOnScreen, matchMedia });
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.setPointerCapture ??= () => undefined;
Element.prototype.releasePointerCapture ??= () => undefined;
Element.prototype.getAnimations ??= () => [];
