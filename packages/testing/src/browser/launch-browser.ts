import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath } from '../env';

/** Debian and Ubuntu, Fedora and Arch, Chrome's own package, macOS. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Quiet and offline: nothing is fetched, updated or reported while a test runs. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without an install step by hand: CHROMIUM_PATH, else one of the system's, else the one npm brought. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath() ?? systemBrowsers.find((path) => existsSync(path)) ?? (await packagedBrowser());
  return chromium.launch({
    executablePath,
    headless: true,
    args: flags,
    env: { ...process.env, FONTCONFIG_PATH: process.env['FONTCONFIG_PATH'] ?? '' },
  });
}

/** Unpacks the browser of `@sparticuz/chromium` (Linux on x64 only) and answers its path. */
async function packagedBrowser(): Promise<string> {
  if (process.platform === 'linux' && process.arch === 'x64') return sparticuz.executablePath();
  throw new Error('No browser was found for the browser tests. Install Chromium, or set CHROMIUM_PATH to one.');
}
