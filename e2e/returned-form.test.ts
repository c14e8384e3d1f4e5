import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

describe('a form that came back', () => {
  test('is corrected by the clerk of 云岭镇 and approved by the section head, and the figure of the township follows', async ({ application, browser }) => {
    const clerk = await openPage(browser);
    const head = await openPage(browser);
    await signInAs(clerk.page, application, 'yunling');
    await signInAs(head.page, application, 'phc');
    // 98 of 201 patients.
    expect(await controlRate(head.page, application)).toBe('48.8');

    // The clerk finds it on the workbench, with the reason on the cell.
    await takePicture(clerk.page, 'workbench-returned');
    await clerk.page.getByRole('link', { name: /修改 填报 基本公共卫生服务月报 2021年12月/u }).click();
    const cell = clerk.page.getByRole('textbox', { name: '血压达标的高血压患者 人' });
    await cell.waitFor();
    await clerk.page.getByRole('row', { name: /血压达标的高血压患者/u }).getByText(/退回：台账按口径少 3 人/u).waitFor();
    const handIn = clerk.page.getByRole('button', { name: '提交审核' });
    expect(await handIn.getAttribute('aria-disabled')).toBe('true');
    await takePicture(clerk.page, 'form-returned');
    await clerk.page.getByRole('button', { name: '去改这一格' }).click();
    expect(await cell.evaluate((field) => field === document.activeElement)).toBe(true);
    await cell.fill('97');
    await clerk.page.getByText('可以提交').waitFor();
    await handIn.click();
    await clerk.page.getByText('已提交，等待基层卫生股审核。').waitFor();

    // The section head finds it among what waits, and approves.
    await head.page.goto(application.address);
    await head.page.getByRole('link', { name: /基本公共卫生服务月报 2021年12月/u }).first().click();
    await head.page.getByRole('button', { name: '退回第 35 项 血压达标的高血压患者 97' }).waitFor();
    await takePicture(head.page, 'form-review');
    await head.page.getByRole('button', { name: '通过' }).click();
    await head.page.getByText('已通过，数字已入台账。').waitFor();
    expect(await controlRate(head.page, application)).toBe('48.3');
    expect(seriousProblems(clerk)).toEqual([]);
    expect(seriousProblems(head)).toEqual([]);
  });
});

/** What the cockpit of 云岭镇 says at the end of 2021, with every indicator shown. */
async function controlRate(page: Page, application: Application): Promise<string> {
  await page.goto(`${application.address}/cockpit?org=990001103&period=2021&all=true`);
  return page.getByRole('button', { name: /^管理人群血压控制率，看数字来源/u }).innerText();
}
