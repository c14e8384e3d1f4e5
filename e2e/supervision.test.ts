import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const TITLE = '云岭镇高血压患者规范管理率整改';

describe('a figure that is behind', () => {
  test('is supervised, refused while it falls short, closed by somebody else when the recalculated figure proves it, and looked at again 90 days later', async ({ application, browser }) => {
    const [head, clerk, reviewer] = [await openPage(browser), await openPage(browser), await openPage(browser)];
    await signInAs(head.page, application, 'phc');
    await signInAs(clerk.page, application, 'yunling');
    await signInAs(reviewer.page, application, 'off');

    // The section head makes the figure an item: title, source and lead unit come with it; 54.73 is to become 55.
    const address = await superviseFigure(head.page, application);
    await head.page.getByText('还差 0.27 个百分点').first().waitFor();

    // The clinic finds it among what waits, signs, reports with a file, and asks to close.
    const { page } = clerk;
    await page.goto(application.address);
    await page.getByRole('link', { name: `办理 ${TITLE}` }).click();
    await act(page, '签收');
    await act(page, '反馈进展', async () => {
      await page.getByLabel('进展情况 *').fill('逐人核对名单，漏登 1 人。');
      await page.locator('input[type=file]').setInputFiles({ name: '核对名单.txt', mimeType: 'text/plain', buffer: Buffer.from('漏登 1 人') });
      await page.getByRole('button', { name: '移除核对名单.txt' }).waitFor();
      // The section head urges meanwhile: it must be looked at first, and nothing typed is lost.
      await head.page.getByText('办理中 · 正常').waitFor();
      await act(head.page, '催办');
      await page.getByRole('alert').getByText('催办').waitFor();
      await page.getByRole('button', { name: '已看过，继续' }).click();
      expect(await page.getByLabel('进展情况 *').inputValue()).toBe('逐人核对名单，漏登 1 人。');
    });
    await page.getByRole('button', { name: '申请办结' }).click();
    const dialog = page.getByRole('dialog', { name: '申请办结' });
    await dialog.getByLabel('办理结果 *').fill('已补登');
    await dialog.getByRole('button', { name: '仍要申请办结' }).click();
    await dialog.getByRole('alert').getByText(/不能申请办结.*54\.73%.*还差 0\.27 个百分点/u).waitFor();
    // Nothing typed is lost; the refusal stands in the course.
    expect(await dialog.getByLabel('办理结果 *').inputValue()).toBe('已补登');
    await takePicture(page, 'item-refused');
    await dialog.getByRole('button', { name: '取消' }).click();
    await page.getByText('申请办结 未获通过').waitFor();

    // The December return is corrected and approved; the page follows the ledger by itself.
    await correctReturn(page, head.page, application);
    await page.goto(address);
    await page.getByText('已达标').waitFor();
    await act(page, '申请办结', async () => page.getByLabel('办理结果 *').fill('已补登并重新报送'));

    // Somebody else accepts; the limit that runs now is the look back.
    await reviewer.page.goto(application.address);
    await reviewer.page.getByRole('link', { name: `办理 ${TITLE}` }).click();
    await act(reviewer.page, '审核通过');
    await reviewer.page.getByText('复发核查').first().waitFor();
    await reviewer.page.getByText(/4 月 6 日/u).waitFor();
    expect(await reviewer.page.getByRole('row', { name: /截止.*2022-04-06/u }).count()).toBe(1);
    await takePicture(reviewer.page, 'item-closed');
    expect(seriousProblems(head)).toEqual([]);
    expect(seriousProblems(reviewer)).toEqual([]);
    expect(seriousProblems(clerk).map((problem) => problem.replace(/\/items\/[^/]+\//u, '/items/…/'))).toEqual(['409 POST /api/v1/items/…/actions']);
  }, 120_000);
});

/** From the cockpit to the item; answers its address. */
async function superviseFigure(page: Page, application: Application): Promise<string> {
  await page.goto(`${application.address}/cockpit?org=990001103&period=2021&all=true`);
  await page.getByRole('button', { name: /^高血压患者规范管理率，看数字来源/u }).click();
  await page.getByRole('link', { name: '转督办' }).click();
  expect(await page.getByLabel('标题 *').inputValue()).toBe(TITLE);
  expect(await page.getByLabel('销号目标').inputValue()).toBe('62');
  await page.getByRole('button', { name: '移除云岭镇卫生院' }).waitFor();
  await page.getByLabel('销号目标').fill('55');
  await page.getByLabel('审核人', { exact: true }).selectOption({ label: '办公室' });
  await page.getByRole('button', { name: '立项交办' }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  return page.url();
}

/** Takes an action of the bar, filling in its dialog. */
async function act(page: Page, name: string, fill: () => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill();
  await dialog.getByRole('button', { name, exact: true }).click();
  await page.getByText(`已办理：${name}`).waitFor();
}

/** The clerk corrects the form that was returned, and the section head approves it. */
async function correctReturn(clerk: Page, head: Page, application: Application): Promise<void> {
  await clerk.goto(`${application.address}/forms/phs-monthly/2021-12/990001103W01`);
  await clerk.getByRole('textbox', { name: '规范管理的高血压患者 人' }).fill('111');
  await clerk.getByRole('textbox', { name: '血压达标的高血压患者 人' }).fill('97');
  await clerk.getByText('可以提交').waitFor();
  await clerk.getByRole('button', { name: '提交审核' }).click();
  await clerk.getByText('已提交，等待基层卫生股审核。').waitFor();
  await head.goto(`${application.address}/forms/phs-monthly/2021-12/990001103W01`);
  await head.getByRole('button', { name: '通过' }).click();
  await head.getByText('已通过，数字已入台账。').waitFor();
}
