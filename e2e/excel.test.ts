import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openPage, pictures, seriousProblems, takePicture } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';
import { Workbook } from './harness/workbook.ts';

describe('a form filled in with Excel', () => {
  test('keeps its good rows as a draft, accounts for every row, and comes back with the wrong cells marked', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'maan');
    await page.goto(`${application.address}/forms/excel?form=family-doctor-quarterly&period=2021Q4`);
    const template = await savedFile(page, () => page.getByRole('button', { name: '下载模板' }).click());
    expect(template.name).toMatch(/\.xlsx$/u);

    const workbook = new Workbook(readFileSync(template.path));
    const [teams, people, visits] = ['fd_teams', 'contract_people', 'gp_visits'].map((item) => workbook.rowOf('D', item));
    const looksOf = (book: Workbook, row: number | undefined): string | undefined => book.cells().find((cell) => cell.place === `H${row}`)?.style;
    const unmarked = looksOf(workbook, people);
    workbook.type(`H${teams}`, 2);
    workbook.type(`H${people}`, '大约一千');
    workbook.type(`H${visits}`, -3);
    const filled = join(pictures, '填好的季报.xlsx');
    writeFileSync(filled, workbook.bytes());

    await page.getByLabel('选择文件').setInputFiles(filled);
    await page.getByText('逐行有账，合计相符').waitFor();
    const account = page.getByRole('complementary');
    expect(await account.innerText()).toMatch(/退回\s+2\s/u);
    await takePicture(page, 'excel-account');

    const annotated = await savedFile(page, () => page.getByRole('button', { name: /下载退回行/u }).click());
    const returned = new Workbook(readFileSync(annotated.path));
    const wrong = returned.rowOf('D', 'contract_people');
    expect(returned.textAt(`J${wrong}`)).toContain('不是数字');
    expect(returned.textAt(`J${returned.rowOf('D', 'gp_visits')}`)).toContain('不能为负数');
    expect(looksOf(returned, wrong)).not.toBe(unmarked);

    await page.getByRole('button', { name: /^存为草稿/u }).click();
    await page.getByText('已存为草稿。核对后请逐份提交审核。').waitFor();
    await takePicture(page, 'excel-result');
    await page.getByRole('link', { name: '打开' }).first().click();
    const field = page.getByRole('textbox', { name: /^家庭医生团队/u });
    await field.waitFor();
    expect(await field.inputValue()).toBe('2');
    expect(await page.getByRole('textbox', { name: /^全科诊疗/u }).or(page.getByRole('textbox', { name: /人次$/u })).first().inputValue()).not.toBe('-3');
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('is refused in words when it is not a workbook, and nothing else happens', async ({ application, browser }) => {
    const { page } = await openPage(browser);
    await signInAs(page, application, 'maan');
    await page.goto(`${application.address}/forms/excel`);
    await page.getByLabel('选择文件').setInputFiles({ name: '季报.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('this is no workbook') });
    await page.getByRole('alert').filter({ hasText: '“季报.xlsx”' }).waitFor();
    await takePicture(page, 'excel-refused');
    await page.getByRole('button', { name: '选择文件' }).waitFor();
  });
});
