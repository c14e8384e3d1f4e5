import { expect } from 'vitest';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const TITLE = '云岭镇高血压患者规范管理率整改';

test('a section head sets a rule from a figure and sees beforehand what it opens; the item opens by itself, reaches the clinic, and is not opened again', async ({ application, browser }) => {
  const [head, clinic] = [await openPage(browser), await openPage(browser)];
  await signInAs(head.page, application, 'phc');
  await signInAs(clinic.page, application, 'yunling');
  const { page } = head;

  // From the figure that is behind: its metric and unit are chosen already. 62 − 54.73 is 7.27.
  await page.goto(`${application.address}/cockpit?org=990001103&period=2021&all=true`);
  await page.getByRole('button', { name: /^高血压患者规范管理率，看数字来源/u }).click();
  await page.getByRole('link', { name: '设规则：滞后时自动立项' }).click();
  await page.getByRole('button', { name: '移除云岭镇' }).waitFor();
  await page.getByLabel('幅度', { exact: true }).fill('7.28');
  await page.getByText('未到规则所定的 7.28 个百分点').waitFor();
  await page.getByLabel('幅度', { exact: true }).fill('7.27');
  await page.getByText('会立 1 项').waitFor();
  await page.getByRole('row', { name: /立项 云岭镇 54\.73%.*差 7\.27 个百分点.*销号 62\.00%.*云岭镇卫生院/u }).waitFor();
  await takePicture(page, 'opening-rule-preview');
  await page.getByRole('button', { name: '保存规则' }).click();

  // The rule's page shows the item as soon as the server has opened it; its course says by which rule.
  const opened = page.getByRole('table', { name: /^按此规则立项/u });
  await opened.getByRole('link', { name: TITLE }).click();
  await page.getByText(/按规则“高血压患者规范管理率滞后”（第1版）自动立项/u).waitFor();
  await page.getByRole('heading', { name: '差在哪些单位' }).waitFor();
  await takePicture(page, 'opening-rule-item');
  await clinic.page.goto(application.address);
  await clinic.page.getByRole('link', { name: `办理 ${TITLE}` }).click();
  await clinic.page.getByRole('button', { name: '签收', exact: true }).waitFor();

  // A smaller margin and one more township: when the new item is there the rule has run again, and the old one is still the only one of its unit.
  await page.locator('.it-meta').getByRole('link', { name: '高血压患者规范管理率滞后' }).click();
  await page.getByLabel('单位', { exact: true }).selectOption({ label: '松坪乡' });
  await page.getByLabel('幅度', { exact: true }).fill('6');
  await page.getByRole('row', { name: /在办.*云岭镇/u }).waitFor();
  await page.getByRole('button', { name: '保存规则' }).click();
  await opened.getByRole('link', { name: '松坪乡高血压患者规范管理率整改' }).waitFor();
  expect(await opened.getByRole('link', { name: TITLE }).count()).toBe(1);
  await page.getByText('7.27 个百分点以上 改为').waitFor();
  await takePicture(page, 'opening-rule');
  expect([...seriousProblems(head), ...seriousProblems(clinic)]).toEqual([]);
}, 120_000);
