import type { Page } from 'playwright-core';

/** Waits until the page shows what it came for: nothing is being read, and nothing is drawn as a placeholder. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('.bone, [aria-busy="true"]') === null && document.querySelector('h1, h2') !== null);
}
