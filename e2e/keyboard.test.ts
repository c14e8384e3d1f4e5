import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openPage, seriousProblems } from './harness/browser.ts';
import { demonstrationAccount } from './harness/session.ts';
import { test } from './harness/story.ts';

describe('without a mouse', () => {
  test('somebody signs in, goes to the cockpit, opens a figure and its township, and is led back to where he was', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    const account = await demonstrationAccount(application, 'office');
    await page.goto(application.address);
    await page.getByRole('heading', { name: '登录' }).waitFor();

    await tabTo(page, '账号');
    await page.keyboard.type(account.loginName);
    await tabTo(page, '密码');
    await page.keyboard.type(account.password);
    await tabTo(page, '登录');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();

    await tabTo(page, '驾驶舱');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^电子健康档案建档率，看数字来源/u }).waitFor();
    await tabTo(page, '电子健康档案建档率，看数字来源');
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('complementary', { name: '数字来源' });
    await drawer.getByText('口径').waitFor();
    await tabTo(page, '看城关镇的数字来源');
    await page.keyboard.press('Enter');
    await drawer.getByText('城关镇 · 2021 年').waitFor();

    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await focusedName(page)).toContain('电子健康档案建档率，看数字来源');
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('the first stop of every page skips the menu', async ({ application, browser }) => {
    const { page } = await openPage(browser);
    const account = await demonstrationAccount(application, 'director');
    await page.goto(application.address);
    await page.getByLabel('账号', { exact: true }).fill(account.loginName);
    await page.getByLabel('密码', { exact: true }).fill(account.password);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '主菜单' }).waitFor();
    await page.goto(`${application.address}/targets`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focusedName(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('page');
  });
});

/** Presses Tab until what has the focus is called that, and shows that it has it. @throws Error when a hundred stops do not reach it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stop = 0; stop < 100; stop += 1) {
    await page.keyboard.press('Tab');
    if (!(await focusedName(page)).startsWith(name)) continue;
    // A field in a box lets the box show it.
    const isShown = await page.evaluate(() =>
      [document.activeElement, document.activeElement?.parentElement].some((element) => {
        if (!element) return false;
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle !== 'none' || boxShadow !== 'none';
      }),
    );
    if (!isShown) throw new Error(`Nothing shows that ${name} has the focus.`);
    return;
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

/** Name of what has the focus, as a screen reader would say it. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null) return '';
    const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0]?.textContent : undefined;
    return (activeElement.getAttribute('aria-label') ?? label ?? activeElement.textContent ?? '').trim();
  });
}
