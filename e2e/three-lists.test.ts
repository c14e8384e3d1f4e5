import { openItem } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';
import { readZip } from './harness/zip.ts';

const TITLES = ['村卫生室药品台账不全', '公卫资金拨付不及时'] as const;

describe('issues of an inspection', () => {
  test('stand in the three lists, leave as Excel and Word with every row, fall due in the calendar, and come back in a view of one’s own', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'off');
    for (const [at, title] of TITLES.entries()) await listIssue(page, application, title, `2022-02-${15 + at}`);

    await page.goto(`${application.address}/items/board?batch=2021年省级督查`);
    await page.getByRole('button', { name: '2 问题', exact: true }).waitFor();
    for (const title of TITLES) await page.getByRole('link', { name: title }).waitFor();
    await page.getByRole('button', { name: '责任清单' }).click();
    await page.getByRole('columnheader', { name: '销号情况' }).waitFor();
    await takePicture(page, 'three-lists');

    const excel = await savedFile(page, async () => page.getByRole('button', { name: '导出 Excel' }).click());
    const workbook = readZip(readFileSync(excel.path));
    const part = (parts: ReadonlyMap<string, Buffer>, name: string): string => parts.get(name)?.toString('utf8') ?? '';
    expect([...part(workbook, 'xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/gu)].map(([, name]) => name)).toEqual(['问题清单', '任务清单', '责任清单']);
    expect([...part(workbook, 'xl/workbook.xml').matchAll(/_xlnm\.Print_Titles[^<]*<?[^<]*\$1:\$3/gu)]).toHaveLength(3);
    expect(part(workbook, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
    for (const title of TITLES) expect(part(workbook, 'xl/sharedStrings.xml')).toContain(title);
    const word = await savedFile(page, async () => page.getByRole('button', { name: '导出 Word' }).click());
    const document = part(readZip(readFileSync(word.path)), 'word/document.xml');
    expect([...document.matchAll(/<w:tblHeader\b/gu)]).toHaveLength(3);
    // Once in each list.
    for (const title of TITLES) expect(document.split(title)).toHaveLength(4);

    // The keyboard walks from the first of February to the fifteenth and opens it.
    await page.goto(`${application.address}/items/calendar?whose=all&month=2022-02`);
    await page.getByRole('gridcell', { name: /2 月 1 日 周二，休春节，到期 0 件/u }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    const day = page.getByRole('region', { name: '2022 年 2 月 15 日 周二到期' });
    await day.getByRole('link', { name: TITLES[0] }).waitFor();
    await page.getByText('本月到期 2 件').waitFor();
    await takePicture(page, 'due-calendar');
    await page.getByRole('gridcell', { name: /2 月 15 日/u }).focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { name: '2022 年 3 月', level: 1 }).waitFor();
    await page.locator('td[data-day="2022-03-15"]:focus').waitFor();

    await page.goto(`${application.address}/items?box=all&procedure=rectification&text=台账`);
    await page.getByRole('button', { name: '存为视图' }).click();
    const dialog = page.getByRole('dialog', { name: '把当前筛选存为视图' });
    await dialog.getByLabel('名称').fill('台账问题');
    await dialog.getByLabel('打开“事项”时默认使用').check();
    await dialog.getByRole('button', { name: '存为视图' }).click();
    await page.getByRole('button', { name: /^台账问题 ?默认$/u, pressed: true }).waitFor();

    const again = await openPage(browser);
    await signInAs(again.page, application, 'off');
    await again.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '督查督办' }).click();
    await again.page.getByRole('button', { name: /^台账问题 ?默认$/u, pressed: true }).waitFor();
    await again.page.getByRole('link', { name: TITLES[0] }).waitFor();
    expect(await again.page.getByRole('link', { name: TITLES[1] }).count()).toBe(0);
    expect(new URL(again.page.url()).searchParams.get('procedure')).toBe('rectification');
    await takePicture(again.page, 'saved-view');
    expect([...seriousProblems(watched), ...seriousProblems(again)]).toEqual([]);
  }, 120_000);
});

async function listIssue(page: Page, { address }: Application, title: string, dueOn: string): Promise<void> {
  const data = {
    commandId: randomUUID(), procedure: 'rectification', action: 'list', title, evidence: [], fields: { source: 'supervision', batch: '2021年省级督查', issue: '抽查发现登记不及时', goal: '台账齐全', term: 'by_date', due_on: dueOn },
    parties: { lead: [{ orgId: '990001103W01' }] },
  };
  const response = await page.request.post(`${address}/api/v1${openItem.path}`, { headers: { 'x-taizhang': '1' }, data });
  openItem.response.parse(await response.json());
}
