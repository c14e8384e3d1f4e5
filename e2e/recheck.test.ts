import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { accessibilityProblems, sidewaysProblems } from './harness/accessibility.ts';
import { openPage, screens, seriousProblems } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { test } from './harness/story.ts';

describe('the head of the section', () => {
  test('finds the worker whose records need checking, draws a re-check anybody can repeat, records two results and reads the estimate', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'phc');
    const menu = page.getByRole('navigation', { name: '主菜单' });
    await menu.getByRole('link', { name: '登记台账' }).click();
    await menu.getByRole('link', { name: '疑点核查' }).click();
    await page.getByText('3 位需核查').waitFor();
    expect(await page.getByText(/造假|虚假|作假/u).count()).toBe(0);

    // The rule narrows the list to those it points at, each with its number in words.
    await page.getByRole('button', { name: '夜间录入' }).click();
    const first = page.getByRole('row').filter({ hasText: '新民村卫生室' });
    await first.getByText(/个录入日中有 \d+ 天.*多数记录在夜间/u).waitFor();
    await first.getByRole('link').first().click();
    await page.getByRole('img', { name: /^收缩压末位数: .*8 \d+ 次/u }).waitFor();
    await page.getByRole('region', { name: '夜间录入' }).getByRole('button', { name: '列出更多' }).click();
    await page.getByRole('region', { name: '夜间录入' }).getByText('先列 300 条').waitFor();

    await page.getByRole('button', { name: '抽取复核' }).click();
    const dialog = page.getByRole('dialog', { name: '抽取复核记录' });
    await dialog.getByLabel('现场公布（掷骰子、公开彩票号码等）').check();
    await dialog.getByLabel('公布的种子').fill('3-5-1-6-2-4');
    await dialog.getByLabel('允许误差').selectOption({ label: '± 15 个百分点' });
    // Stated before the draw: how many there are, how many are drawn, and the digest of the list.
    const stated = await statedOf(dialog.locator('.tr-stated'));
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.setViewportSize(screens.phone);
    expect(await sidewaysProblems(page)).toEqual([]);
    await page.setViewportSize(screens.desktop);
    await dialog.getByRole('button', { name: /^抽取 \d+ 条$/u }).click();

    await page.getByRole('heading', { name: '抽中的记录' }).waitFor();
    await record(page, 1, '不符', '本人说没有来过');
    await page.getByRole('dialog', { name: /^第 2 条：/u }).waitFor();
    await record(page, 2, '属实', '');
    await page.getByRole('dialog', { name: /^第 3 条：/u }).getByRole('button', { name: '取消' }).click();
    await page.getByText('已核实 2 条，其中 1 条不符，占 50.0 %。按 95 % 的置信水平', { exact: false }).waitFor();
    await page.getByText('本人说没有来过').first().waitFor();

    await page.getByRole('button', { name: '显示记录编号' }).click();
    const drawn = (await page.locator('.tr-items code').allTextContents()).map((id) => id.trim());
    await page.getByText('怎样重算').click();
    const list = readFileSync((await savedFile(page, async () => page.getByRole('button', { name: '下载总体清单' }).click())).path, 'utf8');
    expect(stated).toContain(sm3(list));
    expect(drawn).toEqual(smallest(list.split('\n'), '3-5-1-6-2-4', drawn.length));
    expect(stated).toContain(`${drawn.length} 条记录`);

    await page.getByRole('link', { name: '抽查复核', exact: true }).click();
    await page.getByRole('row').filter({ hasText: '不符 50.0 %' }).waitFor();
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('leaves both acts in the audit log, in words', async ({ application, browser }) => {
    const { page } = await openPage(browser);
    await signInAs(page, application, 'auditor');
    await page.goto(`${application.address}/system/audit`);
    await settled(page);
    await page.getByRole('row').filter({ hasText: '抽取复核记录' }).filter({ hasText: '种子现场公布' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: '登记复核结果' }).count()).toBe(2);
  });
});

async function statedOf(list: ReturnType<Page['locator']>): Promise<string> {
  await list.locator('code').waitFor();
  return list.innerText();
}

async function record(page: Page, nth: number, result: string, note: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: new RegExp(`^第 ${nth} 条：`, 'u') });
  // After one person the form of the next is open already.
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: `登记结果：第 ${nth} 条` }).click();
  await dialog.getByRole('radio', { name: result }).check();
  await dialog.getByLabel('说明').fill(note);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** As `openssl dgst -sm3` computes it. */
function sm3(text: string): string {
  return createHash('sm3').update(text).digest('hex');
}

/** The draw as the screen describes it, written once more: the ids with the smallest digests of seed, colon and id. */
function smallest(ids: readonly string[], seed: string, size: number): readonly string[] {
  return ids.map((id) => `${sm3(`${seed}:${id}`)} ${id}`).toSorted().slice(0, size).map((line) => line.split(' ')[1] ?? '');
}
