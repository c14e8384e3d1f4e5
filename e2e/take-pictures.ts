// node e2e/take-pictures.ts: takes the pictures of README.md and README.zh-CN.md from the running program into docs/screens.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildCounty, startApplication } from './harness/application.ts';
import type { Application } from './harness/application.ts';
import { launchBrowser, screens } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { chooseView } from './harness/view.ts';
import type { View } from './harness/view.ts';

interface Picture {
  readonly name: string;
  readonly as: string;
  readonly at: string;
  readonly view?: View;
  readonly width?: keyof typeof screens;
  /** What is done on the screen before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

const picturesOfReadme: readonly Picture[] = [
  { name: 'workbench', as: 'yunling', at: '/' },
  { name: 'cockpit', as: 'office', at: '/cockpit' },
  { name: 'figure', as: 'office', at: '/cockpit', act: async (page) => page.getByRole('button', { name: /^孕产妇系统管理率，看数字来源/u }).click() },
  { name: 'targets', as: 'office', at: '/targets' },
  { name: 'form', as: 'yunling', at: '/forms/phs-monthly/2021-12/990001103W01', act: async (page) => page.getByRole('button', { name: '去改这一格' }).click() },
  { name: 'report', as: 'office', at: '/reports', act: writeReport },
  { name: 'cockpit-en', as: 'director', at: '/cockpit', view: { locale: 'en', size: 'standard' } },
  { name: 'workbench-elder', as: 'phc', at: '/', view: { locale: 'zh', size: 'elder' } },
  { name: 'cockpit-phone', as: 'director', at: '/cockpit', width: 'phone' },
];

const folder = join(import.meta.dirname, '../docs/screens');
mkdirSync(folder, { recursive: true });
const county = await buildCounty();
const application = await startApplication(county.data);
try {
  const browser = await launchBrowser();
  for (const picture of picturesOfReadme) await take(browser, application, picture);
  await browser.close();
} finally {
  await application.stop();
  county.remove();
}

async function take(browser: Browser, { address, ...rest }: Application, { name, as, at, view, width = 'desktop', act }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: screens.desktop, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  await signInAs(page, { address, ...rest }, as);
  if (view !== undefined) await chooseView(page, view);
  await page.setViewportSize(screens[width]);
  await page.goto(`${address}${at}`);
  await settled(page);
  await act?.(page);
  await settled(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  await context.close();
}

async function writeReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成工作总结' }).first().click();
  await page.getByRole('dialog', { name: '生成工作总结' }).getByRole('button', { name: '生成工作总结' }).click();
  const sheet = page.getByRole('region', { name: '公文版面' });
  await sheet.waitFor();
  await sheet.getByRole('button').filter({ hasText: /^268人/u }).first().click();
  await page.getByRole('complementary', { name: '数字来源' }).getByText('口径').waitFor();
}
