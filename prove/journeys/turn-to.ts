import type { Page } from 'playwright-core';

/** Turns the page that stands there to another language, as its reader would: the switch is out of reach only behind a dialog. */
export async function turnTo(page: Page, language: 'en' | 'ur'): Promise<void> {
  await page.locator(`button[lang="${language}"]`).first().dispatchEvent('click');
  await page.locator(`html[lang="${language}"][dir="${language === 'ur' ? 'rtl' : 'ltr'}"]`).waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
}
