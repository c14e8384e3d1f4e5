import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { onTestFailed } from 'vitest';

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

/** A page that remembers what went wrong in it: script errors, console errors, refused requests as `404 GET /path`, and requests to any other machine. */
export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** Opens a page in a session of its own (own cookies), Chinese, in the office's time zone. A test that fails leaves a picture of it. */
export async function openPage(browser: Browser, screen: keyof typeof screens = 'desktop'): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: screens[screen], locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    // The browser's own line about a refused request does not say which; the response below does.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) problems.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/u.test(protocol) && hostname !== '127.0.0.1') problems.push(`foreign host ${hostname}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.request().method()} ${new URL(response.url()).pathname}`);
  });
  onTestFailed(async ({ task }) => {
    problems.forEach((problem) => console.error(problem));
    await takePicture(page, `failed ${task.name.slice(0, 40)}`);
  });
  return { page, problems };
}

/** Problems that are none: before signing in the page asks who is signed in, and is told nobody. */
export function seriousProblems({ problems }: WatchedPage): readonly string[] {
  return problems.filter((problem) => problem !== '401 GET /api/v1/session');
}

/** Takes a picture of the page into e2e/out, for people to look at. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}
