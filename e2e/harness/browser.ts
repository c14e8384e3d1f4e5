import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Where pictures of the screens go; not under version control. */
export const pictures = join(import.meta.dirname, '../out');

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Starts the machine's Chromium, which looks for nothing outside. @throws Error when there is none. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = candidates.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('No Chromium on this machine: install the package chromium, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** Screen sizes the users have: an office desktop, its larger and smaller neighbours, and a phone. */
export const screens = {
  desktop: { width: 1440, height: 900 },
  small: { width: 1280, height: 720 },
  large: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
} as const;

/** A page that remembers what went wrong in it: script errors, console errors and refused requests as `404 GET /path`. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens a page in a session of its own (own cookies), Chinese, in the office's time zone. */
export async function openPage(browser: Browser, screen: keyof typeof screens = 'desktop'): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser's own line about a refused request does not say which; the response below does.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  return { page, problems };
}

/** Takes a picture of the page into e2e/out, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
