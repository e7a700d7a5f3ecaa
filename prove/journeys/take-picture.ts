import type { Page } from 'playwright-core';

const SCREENSHOTS = 'test-results/screens';

/**
 * A picture of the whole page, as on a screen that is high enough for it: otherwise what stays at the foot of the screen
 * would stand in the middle of the picture. What stands above a page belongs to the window.
 */
export async function takePicture(page: Page, name: string): Promise<void> {
  const window = page.viewportSize();
  const isAbove = (await page.locator('[role=dialog], [role=alertdialog]').count()) > 0;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  const isHigher = window !== null && !isAbove && height > window.height;
  if (isHigher) await page.setViewportSize({ ...window, height });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png` });
  if (isHigher) await page.setViewportSize(window);
}
