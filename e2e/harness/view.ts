import type { Locale } from '@taizhang/kernel';
import type { Page } from 'playwright-core';

/** How somebody looks at the application: language, and text of the usual or of large size. */
export interface View {
  readonly locale: Locale;
  readonly size: 'standard' | 'elder';
}

/** The four ways there are; each differs from the one before in one switch. */
export const views: readonly View[] = [
  { locale: 'zh', size: 'standard' },
  { locale: 'zh', size: 'elder' },
  { locale: 'en', size: 'elder' },
  { locale: 'en', size: 'standard' },
];

/** Chooses language and text size by the switches every page has at the top; they show on a desktop only. */
export async function chooseView(page: Page, { locale, size }: View): Promise<void> {
  const root = page.locator('html');
  if ((await root.getAttribute('lang'))?.startsWith(locale) !== true) await page.getByRole('button', { name: /^(?:EN|中文)$/u }).click();
  if ((await root.getAttribute('data-view')) !== size) await page.getByRole('button', { name: /^(?:长辈版|Large text)$/u }).click();
  await page.locator(`html[lang^="${locale}"][data-view="${size}"]`).waitFor({ state: 'attached' });
}
