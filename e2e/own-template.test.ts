import { describe, expect } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const LAST_REPORT = `青岚县卫生健康局
XXXX年工作总结
县人民政府：
XXXX年，全局上下凝心聚力、真抓实干，圆满完成各项任务。现将有关情况报告如下：
一、基本公共卫生服务
截至xx月底，全县累计建立居民电子健康档案xxxxx份，建档率xx.xx%，同比提高x.x个百分点。高血压、2型糖尿病患者规范管理率分别达到xx%和xx%。
二、医疗服务
全县医疗机构门诊xx.x万人次，同比下降x.x%；石桥镇老年人健康管理率xx%。召开党组会议xx次。
青岚县卫生健康局
XXXX年xx月xx日`;

describe('last period\'s report', () => {
  test('is pasted with its masks, confirmed place by place, kept as a template, and writes the report with figures of the ledger', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    await page.goto(`${application.address}/reports/templates`);
    await page.getByRole('link', { name: '带入上期报告' }).first().click();
    await page.getByRole('textbox', { name: '在此粘贴上一期报告全文' }).fill(LAST_REPORT);
    await page.getByRole('button', { name: '找出数字' }).click();

    await page.getByRole('button', { name: /^采用全部有把握的/u }).click();
    const panel = page.getByRole('complementary', { name: '这一处取什么数' });
    await page.getByRole('region', { name: '报告文字' }).getByRole('button', { name: /^xx\.xx%/u }).click();
    await panel.getByText('电子健康档案建档率').first().waitFor();
    await expect.poll(async () => panel.getByRole('radio').first().evaluate((radio) => radio.closest('label')?.textContent ?? '')).toMatch(/\d+\.\d\d%/u);
    await takePicture(page, 'own-template-desk');
    expect(await accessibilityProblems(page)).toEqual([]);
    // What is left is decided by keyboard: Enter takes the first, W leaves words.
    const open = page.getByRole('status').getByText(/^待定/u);
    await page.keyboard.press('n');
    for (let left = 0; left < 12 && !(await open.innerText()).endsWith(' 0'); left += 1) {
      const isForeign = (await panel.locator('mark').innerText()) === 'xx次';
      await page.keyboard.press(isForeign ? 'w' : 'Enter');
    }
    await page.getByText('待定 0').waitFor();

    await page.getByRole('button', { name: '存成模板' }).click();
    const dialog = page.getByRole('dialog', { name: '存成模板' });
    await dialog.getByLabel('名称').fill('县卫健局年度总结（自有）');
    await dialog.getByRole('button', { name: '存成模板' }).click();
    await page.getByText(/^已存为模板“县卫健局年度总结（自有）”第 1 版/u).waitFor();

    await page.goto(`${application.address}/reports`);
    await page.getByRole('button', { name: '生成工作总结' }).first().click();
    const compose = page.getByRole('dialog', { name: '生成工作总结' });
    await compose.getByText('县卫健局年度总结（自有）').click();
    await compose.getByLabel('期间').selectOption('2021');
    await compose.getByRole('button', { name: '生成工作总结' }).click();
    const sheet = page.getByRole('region', { name: '公文版面' });
    await sheet.getByText('凝心聚力、真抓实干').waitFor();
    const words = await sheet.innerText();
    expect(words).toMatch(/截至2021年底，全县累计建立居民电子健康档案\d{5}份/u);
    expect(words).toMatch(/规范管理率分别达到\d+\.\d\d%\S*和\d+\.\d\d%/u);
    expect(words).toContain('召开党组会议xx次');
    expect(words.replace('召开党组会议xx次', '')).not.toMatch(/xx/u);
    await takePicture(page, 'own-template-report');
    expect(seriousProblems(watched)).toEqual([]);
  });
});
