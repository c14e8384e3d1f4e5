import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openPage, seriousProblems } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { test } from './harness/story.ts';
import { Workbook } from './harness/workbook.ts';

const RATE = '高血压患者规范管理率';

describe('a rate and the people behind it', () => {
  test('the section head goes from the county to a named person and takes the list; the auditor reads both acts in words', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'phc');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '登记台账' }).click();
    await page.getByRole('link', { name: '登记总览' }).click();
    await page.getByRole('link', { name: RATE }).click();
    await page.getByRole('heading', { name: RATE }).waitFor();
    await openUnitBelow(page);
    await openUnitBelow(page);

    // The village: as many people listed as the denominator holds beyond the numerator, each with the reason in words.
    const [numerator = 0, denominator = 0] = [...(await page.locator('.reg-big').innerText()).matchAll(/([\d,]+)(?= [/·])/gu)].map(([, n = '']) => Number(n.replaceAll(',', '')));
    const missing = denominator - numerator;
    expect(missing).toBeGreaterThan(0);
    await page.getByRole('button', { name: new RegExp(`^未计入 ?${missing}$`, 'u') }).waitFor();
    const people = page.locator('.reg-people tbody tr');
    expect(await people.count()).toBe(Math.min(missing, 50));
    for (const why of await people.locator('.reg-why').allInnerTexts()) expect(why).toMatch(/[一-鿿]/u);
    expect(await people.locator('.reg-why').count()).toBe(await people.count());

    await page.getByRole('button', { name: '导出名单' }).click();
    const leaving = page.getByRole('dialog', { name: `导出“${RATE}”未计入名单` });
    expect(await leaving.getByRole('button', { name: '导出名单' }).isDisabled()).toBe(true);
    await leaving.getByLabel('用途').fill('季度督导');
    const file = await savedFile(page, async () => leaving.getByRole('button', { name: '导出名单' }).click());
    const sheet = new Workbook(readFileSync(file.path));
    expect(sheet.cells().filter(({ place }) => /^A(?!1$)/u.test(place)).length).toBe(missing);
    expect(sheet.textAt('A2')).toMatch(/某某$/u);

    const [masked, ending] = [await people.first().getByRole('link').innerText(), await people.first().locator('td').nth(4).innerText()];
    await people.first().getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: masked }).waitFor();
    await page.getByRole('button', { name: '查看', exact: true }).click();
    const looking = page.getByRole('dialog', { name: `查看${masked}的身份信息` });
    await looking.getByLabel('用途').fill('电话回访未体检的患者');
    await looking.getByRole('button', { name: '查看' }).click();
    await page.getByText(new RegExp(`^\\s*已核验[^]*\\d{14}${ending}$`, 'u')).waitFor();
    await page.getByRole('button', { name: '隐去' }).click();
    expect(await page.getByText(new RegExp(`\\d{14}${ending}`, 'u')).count()).toBe(0);
    const person = new URL(page.url()).pathname.split('/').at(-1);
    expect(seriousProblems(watched)).toEqual([]);

    const auditor = await openPage(browser);
    await signInAs(auditor.page, application, 'auditor');
    await auditor.page.goto(`${application.address}/system/audit`);
    await settled(auditor.page);
    const entry = (words: string): Promise<string> => auditor.page.getByRole('row').filter({ hasText: words }).innerText();
    const [looked, taken] = [await entry('查看身份信息'), await entry('导出名单')];
    for (const words of ['刘某某', `居民 ${person}`, '电话回访未体检的患者']) expect(looked).toContain(words);
    for (const words of ['刘某某', '是否计入 未计入', `人数 ${missing}`, '季度督导']) expect(taken).toContain(words);
    expect(seriousProblems(auditor)).toEqual([]);
  });
});

/** The first of the units below, with whatever then is read. */
async function openUnitBelow(page: Page): Promise<void> {
  const unit = page.locator('.reg-units tbody').getByRole('link').first();
  const name = await unit.innerText();
  await unit.click();
  await page.getByRole('navigation', { name: '当前位置' }).getByText(name, { exact: true }).and(page.locator('[aria-current="page"]')).waitFor();
  await settled(page);
}
