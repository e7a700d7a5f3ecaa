import type { Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility-faults';
import { takePicture } from './take-picture';

/** How a page is looked at. */
export interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
}

/** What is wrong with a page in each look, and a picture of each. A page is loaded once: looks change while it stands. */
export async function faultsOf(page: Page, name: string, looks: readonly Look[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name: look, viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await takePicture(page, `${name}-${look}`);
    const found = [
      ...(await accessibilityFaults(page)),
      ...((await scrollsSideways(page)) ? ['scrolls sideways'] : []),
    ];
    faults.push(...found.map((fault) => `${look}: ${fault}`));
  }
  return faults;
}

/** Whoever reads on a telephone, or with large letters, turns pages in one direction only. */
export const scrollsSideways = (page: Page) =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
