import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const TITLE = '申请公开乡村医生补助发放名单';

describe('an application for information', () => {
  test('is registered on the day it came, extended on its last day, paused while a third party is asked, answered, and found in the table of the year', async ({ application, browser }) => {
    const [clerk, handler, head] = [await openPage(browser), await openPage(browser), await openPage(browser)];
    await signInAs(clerk.page, application, 'office');
    await signInAs(handler.page, application, 'phc');
    await signInAs(head.page, application, 'off');

    // The clerk enters a letter signed for on 7 December: its twentieth working day is today.
    const address = await register(clerk.page, application, TITLE, '2021-12-07');
    await handler.page.goto(address);
    await act(handler.page, '审查通过');
    await handler.page.getByRole('row', { name: /截止.*2022-01-05/u }).waitFor();
    // Extended on the last day by the head of the disclosure office, who has to say why.
    await head.page.goto(address);
    await act(head.page, '同意延期并告知', async () => head.page.getByLabel('意见 *').fill('涉及多个年度，需逐项核对'));
    await head.page.getByRole('row', { name: /截止.*2022-02-07/u }).waitFor();

    await handler.page.goto(address);
    await act(handler.page, '征求意见', async () => handler.page.getByLabel('征求意见对象 *').fill('云岭镇卫生院'));
    await handler.page.getByText(/^其他时限/u).click();
    await handler.page.getByText(/停止计算，尚余/u).first().waitFor();
    await takePicture(handler.page, 'disclosure-consulting');
    await act(handler.page, '收到意见或逾期', async () => handler.page.getByLabel('意见 *').fill('第三方同意公开'));

    // No answer without its file: the form says what is lacking before anything is sent.
    await handler.page.getByRole('button', { name: '答复', exact: true }).click();
    const dialog = handler.page.getByRole('dialog', { name: '答复' });
    await dialog.getByLabel('答复类型 *').selectOption({ label: '部分公开（区分处理）' });
    await dialog.getByLabel('答复内容 *').fill('身份证号区分处理后提供');
    await dialog.getByText('还差佐证材料 1 份').waitFor();
    await dialog.locator('input[type=file]').setInputFiles({ name: '答复书.txt', mimeType: 'text/plain', buffer: Buffer.from('答复') });
    await dialog.getByRole('button', { name: '移除答复书.txt' }).waitFor();
    await dialog.getByRole('button', { name: '答复', exact: true }).click();
    await handler.page.getByText('已办理：答复').waitFor();

    // Another one lacks something; once completed its limit begins anew.
    const second = await register(clerk.page, application, '申请公开体检结果汇总', '');
    await handler.page.goto(second);
    await act(handler.page, '告知补正', async () => handler.page.getByLabel('需补正内容 *').fill('请写明年度'));
    await act(handler.page, '收到补正');
    await handler.page.getByText('重新起算', { exact: false }).first().waitFor();

    // The year's table: one carried in and partly provided, one new and carried out; its equations hold.
    await clerk.page.goto(`${application.address}/items?box=all&procedure=disclosure-request`);
    await clerk.page.getByRole('link', { name: '年度统计表' }).click();
    await clerk.page.getByText(/项全部相符/u).waitFor();
    await clerk.page.getByRole('button', { name: '（二）部分公开（区分处理的，只计这一情形，不计其他情形），自然人：1 件' }).click();
    await clerk.page.getByRole('main').getByRole('link', { name: TITLE }).waitFor();
    await takePicture(clerk.page, 'disclosure-annual');
    for (const { page, ...rest } of [clerk, handler, head]) expect(seriousProblems({ page, ...rest })).toEqual([]);
  }, 120_000);
});

/** Registers an application; answers its address. */
async function register(page: Page, application: Application, title: string, receivedOn: string): Promise<string> {
  await page.goto(`${application.address}/items/new?procedure=disclosure-request`);
  await page.getByLabel('标题 *').fill(title);
  await page.getByLabel('申请人类型 *').selectOption({ label: '自然人' });
  await page.getByLabel('收到方式 *').selectOption({ label: '邮寄（签收日）' });
  await page.getByLabel('申请内容 *').fill('2021年度乡村医生补助发放名单');
  if (receivedOn !== '') await page.getByLabel('发生日期').fill(receivedOn);
  // Without a head nobody could extend it: the form says so.
  await page.getByText('不选则以后无人可以：同意延期并告知').waitFor();
  await page.getByLabel('信息公开工作机构负责人', { exact: true }).selectOption({ label: '办公室' });
  await page.getByLabel('承办人', { exact: true }).selectOption({ label: '基层卫生股' });
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.getByRole('heading', { name: '办理经过' }).waitFor();
  return page.url();
}

/** Takes an action of the bar, filling in its dialog. */
async function act(page: Page, name: string, fill: () => Promise<unknown> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill();
  await dialog.getByRole('button', { name, exact: true }).click();
  await page.getByText(`已办理：${name}`).waitFor();
}
