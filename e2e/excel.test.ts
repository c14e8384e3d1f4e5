import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApplication } from './harness/application.ts';
import type { Application } from './harness/application.ts';
import { launchBrowser, openPage, pictures, seriousProblems, takePicture } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { Workbook } from './harness/workbook.ts';

describe('a form filled in with Excel', () => {
  let application: Application;
  let browser: Browser;

  beforeAll(async () => {
    [application, browser] = await Promise.all([startApplication(), launchBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await application?.stop();
  });

  test('keeps its good rows as a draft, accounts for every row, and comes back with the wrong cells marked', async () => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'longtan');
    await page.goto(`${application.address}/forms/excel?form=phs-monthly&period=2021-12`);
    const template = await savedFile(page, () => page.getByRole('button', { name: '下载模板' }).click());
    expect(template.name).toMatch(/\.xlsx$/u);

    const workbook = new Workbook(readFileSync(template.path));
    const follow = workbook.rowOf('D', 'htn_visits');
    const screened = workbook.rowOf('D', 'htn_screening');
    const unmanaged = workbook.rowOf('D', 'dm_visits');
    const [before, unmarked] = [Number(workbook.textAt(`H${follow}`)) || 0, workbook.cells().find((cell) => cell.place === `H${screened}`)?.style];
    workbook.type(`H${follow}`, before + 2);
    workbook.type(`H${screened}`, '大约二十');
    workbook.type(`H${unmanaged}`, -3);
    const filled = join(pictures, '填好的月报.xlsx');
    writeFileSync(filled, workbook.bytes());

    await page.getByLabel('选择文件').setInputFiles(filled);
    await page.getByText('逐行有账，合计相符').waitFor();
    const account = page.getByRole('complementary');
    expect(await account.innerText()).toMatch(/退回\s+2\s/u);
    await takePicture(page, 'excel-account');

    const annotated = await savedFile(page, () => page.getByRole('button', { name: /下载退回行/u }).click());
    const returned = new Workbook(readFileSync(annotated.path));
    const wrong = returned.rowOf('D', 'htn_screening');
    expect(returned.textAt(`J${wrong}`)).not.toBe('');
    expect(returned.textAt(`J${returned.rowOf('D', 'dm_visits')}`)).not.toBe('');
    expect(returned.cells().find((cell) => cell.place === `H${wrong}`)?.style).not.toBe(unmarked);

    await page.getByRole('button', { name: /^存为草稿/u }).click();
    await page.getByText('已存为草稿。核对后请逐份提交审核。').waitFor();
    await takePicture(page, 'excel-result');
    await page.getByRole('link', { name: '打开' }).first().click();
    await page.getByRole('textbox', { name: '高血压患者随访 人次' }).waitFor();
    expect(await page.getByRole('textbox', { name: '高血压患者随访 人次' }).inputValue()).toBe(String(before + 2));
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('is refused in words when it is not a workbook, and nothing else happens', async () => {
    const { page } = await openPage(browser);
    await signInAs(page, application, 'longtan');
    await page.goto(`${application.address}/forms/excel`);
    await page.getByLabel('选择文件').setInputFiles({ name: '月报.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('this is no workbook') });
    await page.getByText('文件').and(page.locator('[role=alert], [role=alert] *')).first().waitFor();
    await takePicture(page, 'excel-refused');
    await page.getByRole('button', { name: '选择文件' }).waitFor();
  });
});
