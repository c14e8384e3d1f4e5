import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const PLAN = '基层能力提升年度计划';
const [ONE, TWO] = ['云岭镇卫生院达标', '妇幼保健能力提升'];

describe('a key task of the year', () => {
  test('is broken down to two units with a person each, shows the progress its parts make, closes after them, and finds a successor when a person goes', async ({ application, browser }) => {
    const [office, clinic, nurse, admin] = [await openPage(browser), await openPage(browser), await openPage(browser), await openPage(browser)];
    await signInAs(office.page, application, 'phc');
    await signInAs(clinic.page, application, 'yunling');
    await signInAs(nurse.page, application, 'nurse');
    await signInAs(admin.page, application, 'sysadmin');

    await office.page.goto(`${application.address}/items/new?procedure=key-work`);
    await fillTask(office.page, PLAN, '2022-12-20', '');
    await office.page.getByLabel('牵头单位', { exact: true }).selectOption({ label: '基层卫生股' });
    await office.page.getByRole('button', { name: '下达' }).click();
    await act(office.page, '分解并启动', async () => office.page.getByLabel('分解方案 *').fill('两项任务'));
    const plan = office.page.url();

    // A part may not be due after the whole: refused at once, nothing typed is lost.
    await addPart(office.page, ONE, '2022-12-21', '3', { unit: '云岭镇卫生院', person: '填报员' });
    await office.page.getByRole('alert').getByText(/2022-12-21.*晚于上级事项.*2022-12-20/u).waitFor();
    await writeDay(office.page, '2022-11-30');
    await office.page.getByRole('button', { name: '下达' }).click();
    await office.page.getByRole('heading', { name: ONE }).waitFor();
    await office.page.goto(plan);
    await addPart(office.page, TWO, '2022-11-30', '1', { unit: '青岚县妇幼保健院' });
    await office.page.getByRole('heading', { name: TWO }).waitFor();

    // The clinic sees its part; of the plan number and title, no way in. It reports, and the plan moves by itself.
    await office.page.goto(plan);
    await clinic.page.goto(application.address);
    await clinic.page.getByRole('link', { name: `办理 ${ONE}` }).click();
    await clinic.page.getByText(PLAN).waitFor();
    expect(await clinic.page.getByRole('link', { name: PLAN }).count()).toBe(0);
    await act(clinic.page, '分解并启动', async () => clinic.page.getByLabel('分解方案 *').fill('不再分解'));
    await act(clinic.page, '报告月度进展', async () => {
      await clinic.page.getByLabel('本月进展 *').fill('设备到位');
      await clinic.page.getByLabel('完成进度（%） *').fill('60');
    });
    await office.page.getByText('45%').waitFor();
    await takePicture(office.page, 'breakdown-plan');

    // The person leaves: what waits is listed, a colleague takes over and finds it.
    await admin.page.goto(`${application.address}/system/accounts`);
    await admin.page.getByPlaceholder('姓名、账号、单位').fill('yunling');
    await admin.page.getByRole('button', { name: '查询' }).click();
    await admin.page.getByRole('row', { name: /yunling/u }).getByRole('button', { name: /^停用/u }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByText(/重点工作〔2022〕\d+号 · 牵头单位 · 云岭镇卫生院/u).waitFor();
    await dialog.getByLabel('接手人').selectOption({ label: '周某某 公卫护士' });
    await dialog.getByLabel('原因').fill('退休');
    await takePicture(admin.page, 'breakdown-hand-over');
    await dialog.getByRole('button', { name: '停用' }).click();
    await dialog.waitFor({ state: 'detached' });
    await nurse.page.goto(`${application.address}/items`);
    await nurse.page.getByRole('link', { name: ONE }).click();
    await nurse.page.getByText('账号移交').waitFor();
    await nurse.page.getByText('账号停用：退休').first().waitFor();

    // The successor finishes; the plan is still refused, naming the part that is open.
    await act(nurse.page, '申请验收', async () => {
      await nurse.page.getByLabel('完成情况 *').fill('已达标');
      await nurse.page.locator('input[type=file]').setInputFiles({ name: '验收.txt', mimeType: 'text/plain', buffer: Buffer.from('达标') });
      await nurse.page.getByRole('button', { name: '移除验收.txt' }).waitFor();
    });
    await office.page.getByRole('main').getByRole('link', { name: ONE }).first().click();
    await act(office.page, '验收通过', async () => office.page.getByLabel('意见 *').fill('同意'));
    await office.page.goto(plan);
    await office.page.getByText('75%').waitFor();
    await office.page.getByRole('button', { name: '申请验收' }).click();
    const closing = office.page.getByRole('dialog', { name: '申请验收' });
    await closing.getByText(new RegExp(`1 项子任务未办结：重点工作〔2022〕\\d+号“${TWO}”`, 'u')).waitFor();
    await closing.getByRole('button', { name: '取消' }).click();
    expect(seriousProblems(nurse)).toEqual([]);
    expect(seriousProblems(admin)).toEqual([]);
    // The page of the closed account is signed out while it is still open.
    expect(seriousProblems(clinic).filter((problem) => !problem.startsWith('401 GET'))).toEqual([]);
    expect(seriousProblems(office)).toEqual(['400 POST /api/v1/items']);
  }, 150_000);
});

async function fillTask(page: Page, title: string, due: string, weight: string): Promise<void> {
  await page.getByLabel('标题 *').fill(title);
  await page.getByLabel('任务内容 *').fill(title);
  await writeDay(page, due);
  if (weight !== '') await page.getByLabel('权重').fill(weight);
}

/** A day is read when its field is left. */
async function writeDay(page: Page, day: string): Promise<void> {
  await page.getByLabel('完成时限').fill(day);
  await page.keyboard.press('Tab');
}

async function addPart(page: Page, title: string, due: string, weight: string, lead: { readonly unit: string; readonly person?: string }): Promise<void> {
  await page.getByRole('link', { name: '分解出重点工作' }).click();
  await page.getByText('作为子任务').waitFor();
  await fillTask(page, title, due, weight);
  await page.getByLabel('牵头单位', { exact: true }).selectOption({ label: lead.unit });
  if (lead.person !== undefined) {
    const person = page.getByLabel(`${lead.unit}的经办人`);
    await person.selectOption(await person.locator('option', { hasText: lead.person }).getAttribute('value'));
  }
  await page.getByRole('button', { name: '下达' }).click();
}

/** Takes an action of the bar, filling in its dialog. */
async function act(page: Page, name: string, fill: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  await fill();
  await dialog.getByRole('button', { name, exact: true }).click();
  await page.getByText(`已办理：${name}`).waitFor();
}
