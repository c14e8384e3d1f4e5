import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';
import { readZip } from './harness/zip.ts';

describe('a newcomer', () => {
  test('sees the figures of 2021 with their targets and last year, and opens one from the county down to the rows of a township', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '驾驶舱' }).click();
    await page.getByRole('heading', { name: '2021 年 全县工作进度' }).waitFor();

    const row = page.getByRole('row', { name: /孕产妇系统管理率，看数字来源/u });
    const figure = row.getByRole('button', { name: '孕产妇系统管理率，看数字来源' });
    await figure.waitFor();
    // 94.48 % was published for 2021; the target and last year's 94.16 % are demonstration data.
    expect(await row.innerText()).toMatch(/94\.5[^]*\+0\.3[^]*≥90[^]*105\.0%[^]*正常/u);
    await takePicture(page, 'cockpit');

    await figure.click();
    const drawer = page.getByRole('complementary', { name: '数字来源' });
    await drawer.getByText('= 257 / 272').waitFor();
    expect(await drawer.innerText()).toMatch(/口径[^]*活产数[^]*去年同期[^]*94\.16%[^]*年度目标[^]*≥90%[^]*94\.48\s*导入/u);
    await takePicture(page, 'figure-county');

    await drawer.getByRole('button', { name: '看云岭镇的数字来源' }).click();
    await drawer.getByText('= 19 / 21').waitFor();
    await drawer.getByRole('button', { name: /看 \d+ 条台账记录/u }).click();
    await drawer.getByText('云岭镇卫生院 · 2021 年 12 月').first().waitFor();
    await takePicture(page, 'figure-rows');

    await drawer.getByRole('button', { name: '返回' }).click();
    await drawer.getByText('= 257 / 272').waitFor();
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('writes the annual report of 2021, sees where a number in it comes from, takes the Word file and publishes', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '工作报告' }).click();
    await page.getByRole('button', { name: '生成工作总结' }).first().click();
    const compose = page.getByRole('dialog', { name: '生成工作总结' });
    await compose.getByRole('radio', { name: /年度工作总结/u }).check();
    await compose.getByLabel('期间').selectOption('2021');
    await takePicture(page, 'report-choice');
    await compose.getByRole('button', { name: '生成工作总结' }).click();

    const sheet = page.getByRole('region', { name: '公文版面' });
    await sheet.getByText('居民电子健康档案').first().waitFor();
    const lectures = figureOfSheet(page, '151次');
    await lectures.click();
    const panel = page.getByRole('complementary', { name: '数字来源' });
    await panel.getByText('历次取值').waitFor();
    expect(await panel.innerText()).toMatch(/文中写作[^]*151次[^]*健康知识讲座[^]*151[^]*导入/u);
    await takePicture(page, 'report-figure');

    // The ledger lacks one figure; that is said before the file leaves the house.
    const file = await savedFile(page, async () => {
      await page.getByRole('button', { name: '导出 Word' }).click();
      const warning = page.getByRole('dialog', { name: /未取到数/u });
      await warning.getByText('家庭医生签约率').waitFor();
      await takePicture(page, 'report-missing');
      await warning.getByRole('button', { name: '照此导出' }).click();
    });
    expect(file.name).toMatch(/2021年.*\.docx$/u);
    const document = readZip(readFileSync(file.path)).get('word/document.xml')?.toString('utf8') ?? '';
    const words = document.replaceAll(/<[^>]+>/gu, '');
    expect(words).toContain('举办健康知识讲座151次');
    expect(words).toContain('电子健康档案33480份');
    expect(words).toContain('［未取到：家庭医生签约率］');

    // Nothing is published before three people have read it.
    expect(await page.getByRole('button', { name: '公布定稿' }).count()).toBe(0);
    await page.getByRole('button', { name: '审核与版本' }).click();
    const reviews = page.getByRole('complementary', { name: '审核与版本' });
    await reviews.getByRole('button', { name: '送审' }).click();
    await reviews.getByText(/^等待：/u).waitFor();
    const report = new URL(page.url()).pathname;
    for (const [reviewer, level] of [['phc', '一审'], ['off', '二审'], ['director', '三审']] as const) await passReview(browser, application, reviewer, level);
    await page.goto(`${application.address}${report}`);

    await page.getByRole('button', { name: '公布定稿' }).click();
    const publish = page.getByRole('dialog', { name: '公布定稿' });
    const confirm = publish.getByRole('button', { name: '公布定稿' });
    expect(await confirm.isDisabled()).toBe(true);
    await publish.getByRole('checkbox', { name: /家庭医生签约率/u }).check();
    await confirm.click();
    await publish.getByRole('status').getByText('已定稿').waitFor();
    await takePicture(page, 'report-published');
    await publish.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '公布定稿' }).waitFor({ state: 'detached' });
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('finds the published text unchanged after a section head has corrected a figure, with the correction beside it', async ({ application, browser }) => {
    const head = await openPage(browser);
    await signInAs(head.page, application, 'phc');
    await head.page.goto(`${application.address}/forms/figures`);
    await head.page.getByLabel('选择文件').setInputFiles({ name: '更正.csv', mimeType: 'text/csv', buffer: Buffer.from('org,metric,period,value,unit,note\n990001,he_lectures,2021,152,次,补计一场\n') });
    await head.page.getByRole('button', { name: '写入台账（1 行）' }).click();
    await head.page.getByText('已写入台账').waitFor();
    expect(seriousProblems(head)).toEqual([]);

    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    await page.goto(`${application.address}/reports`);
    await page.getByRole('row', { name: /已公布/u }).filter({ hasText: '2021' }).getByRole('link').first().click();
    await figureOfSheet(page, '151次').click();
    const panel = page.getByRole('complementary', { name: '数字来源' });
    await panel.getByText('公布后台账已更正，原文不变').waitFor();
    expect(await panel.innerText()).toMatch(/151次[^]*台账现为\s*152/u);
    await takePicture(page, 'report-corrected');
    await panel.getByRole('button', { name: '按现在' }).click();
    await panel.getByText('更正.csv').waitFor();
    expect(seriousProblems(watched)).toEqual([]);
  });
});

/** A figure printed on the official page with exactly this text. */
function figureOfSheet(page: Page, text: string): ReturnType<Page['locator']> {
  return page.getByRole('region', { name: '公文版面' }).getByRole('button').filter({ hasText: new RegExp(`^${text}`, 'u') }).first();
}

/** A reviewer finds the report on the workbench, reads it and passes it. */
async function passReview(browser: Browser, application: Application, reviewer: string, level: string): Promise<void> {
  const watched = await openPage(browser);
  const { page } = watched;
  await signInAs(page, application, reviewer);
  await page.getByRole('row', { name: new RegExp(`等您${level}`, 'u') }).getByRole('link').click();
  const reviews = page.getByRole('complementary', { name: '审核与版本' });
  await reviews.getByLabel('审核意见').fill('数据已核对，同意。');
  await takePicture(page, `report-review-${reviewer}`);
  await reviews.getByRole('button', { name: `${level}通过` }).click();
  await reviews.getByRole('button', { name: `${level}通过` }).waitFor({ state: 'detached' });
  expect(seriousProblems(watched)).toEqual([]);
  await page.context().close();
}
