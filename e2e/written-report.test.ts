import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

describe('a report edited on its page', () => {
  let report = '';

  test('by keyboard and input method alone: words are written, a figure is carried elsewhere, a typed number is listed, all is saved by itself', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    report = await writeReport(page, application);
    await page.getByRole('button', { name: '改字' }).click();
    const sheet = page.getByRole('region', { name: '公文版面（改字）' });
    const opening = sheet.getByRole('textbox').filter({ hasText: '各项工作有序推进' });
    await opening.focus();

    // Words by an input method: while it composes nothing is read, and Enter and Backspace are its own.
    await page.keyboard.press('Control+Home');
    const composer = await page.context().newCDPSession(page);
    await compose(composer, ['s', 'su', '苏', '速', '素来'], '今年以来，');
    await opening.filter({ hasText: /^今年以来，2021年/u }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('新建村卫生室3个。');
    await page.getByRole('complementary', { name: '本次改动' }).getByText('3个').first().waitFor();
    await page.getByRole('status').getByText(/^已保存为第 \d+ 稿/u).waitFor();
    await takePicture(page, 'report-writing');

    // A figure is cut out of its line and pasted into another; a character typed over it is not possible.
    const records = sheet.getByRole('textbox').filter({ hasText: '电子健康档案建档率' });
    await records.focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < '至2021年底，全县常住人口'.length; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+x');
    await records.filter({ hasNotText: '36033人' }).waitFor();
    await opening.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('全县常住人口');
    await page.keyboard.press('Control+v');
    await page.keyboard.type('。');
    const added = sheet.getByRole('textbox').filter({ hasText: /^全县常住人口/u });
    await added.locator('[data-figure]').filter({ hasText: '36033人' }).waitFor();
    await page.keyboard.press('Alt+Shift+ArrowUp');

    // A heading before all others: those behind it are numbered anew once it is saved.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('总体情况');
    await page.getByRole('toolbar', { name: '改字工具' }).getByLabel('段落样式').selectOption('1');
    await sheet.getByRole('heading', { name: '一、总体情况' }).waitFor();
    await sheet.getByRole('heading', { name: /^二、2021年工作完成情况/u }).waitFor();

    // Undo leads back through the sitting, redo forward.
    await sheet.getByRole('textbox').filter({ hasText: /^总体情况$/u }).focus();
    await page.keyboard.press('Control+z');
    await sheet.getByRole('heading', { name: '一、总体情况' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: '完成' }).click();
    const read = page.getByRole('region', { name: '公文版面', exact: true });
    await read.getByText('今年以来，2021年').waitFor();
    const text = await read.innerText();
    expect(text).toContain('各项工作有序推进。');
    expect(text).toContain('新建村卫生室3个。');
    expect(await read.getByText('全县常住人口').first().innerText()).toMatch(/^全县常住人口36033人\*?。$/u);
    await read.getByRole('button').filter({ hasText: /^36033人/u }).click();
    await page.getByRole('complementary', { name: '数字来源' }).getByText('口径').waitFor();
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('of two who edit it nobody loses a word: the later is told who changed what', async ({ application, browser }) => {
    const mine = await openPage(browser);
    await signInAs(mine.page, application, 'office');
    await mine.page.goto(`${application.address}${report}`);
    await mine.page.getByRole('button', { name: '改字' }).click();
    const line = mine.page.getByRole('textbox').filter({ hasText: '各项工作有序推进' });
    await line.waitFor();

    const head = await openPage(browser);
    await signInAs(head.page, application, 'phc');
    await head.page.goto(`${application.address}${report}`);
    await figureOfPage(head.page, '151次').click();
    const source = head.page.getByRole('complementary', { name: '数字来源' });
    await source.getByRole('button', { name: '签字改数' }).click();
    const dialog = head.page.getByRole('dialog', { name: /签字改数/u });
    await dialog.getByLabel('改为').fill('153');
    await dialog.getByLabel('理由').fill('两场补录未及入账');
    await dialog.getByRole('button', { name: '签名改写' }).click();
    await figureOfPage(head.page, '153次').waitFor();
    await takePicture(head.page, 'report-override');
    expect(seriousProblems(head)).toEqual([]);

    await line.focus();
    await mine.page.keyboard.press('Control+End');
    await mine.page.keyboard.type('干部群众共同努力。');
    const notice = mine.page.getByRole('alert');
    await notice.getByText(/刘某某 于 .* 已把报告改成第 \d+ 稿（签字改数）/u).waitFor();
    await takePicture(mine.page, 'report-overtaken');
    await notice.getByRole('button', { name: /以我的文字存为新稿/u }).click();
    await notice.waitFor({ state: 'detached' });
    await mine.page.locator('[data-figure]').filter({ hasText: /^153次/u }).waitFor();
    await mine.page.getByRole('button', { name: '完成' }).click();
    await mine.page.getByRole('region', { name: '公文版面', exact: true }).getByText('干部群众共同努力。').waitFor();
    expect(await figureOfPage(mine.page, '153次').count()).toBe(1);
    expect(await mine.page.getByRole('region', { name: '公文版面', exact: true }).innerText()).toMatch(/标※的数字经签字改写：.*刘某某.*两场补录未及入账/u);

    await mine.page.getByRole('button', { name: '审核与版本' }).click();
    await mine.page.getByRole('link', { name: '任选两稿比对' }).click();
    await mine.page.getByLabel('原稿').selectOption('1');
    await mine.page.getByRole('row', { name: /签字改数.*151次.*153次.*两场补录未及入账/u }).first().waitFor();
    await takePicture(mine.page, 'report-comparison');
    expect(seriousProblems(mine).filter((problem) => !problem.startsWith('409'))).toEqual([]);
  });
});

/** Lets an input method compose over several keys and then take a word, as Chromium tells a page of it. */
async function compose(session: CDPSession, states: readonly string[], taken: string): Promise<void> {
  for (const text of states) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: taken });
}

/** Writes a report as the office does; answers its address. */
async function writeReport(page: Page, application: Application): Promise<string> {
  await page.goto(`${application.address}/reports`);
  await page.getByRole('button', { name: '生成工作总结' }).first().click();
  await page.getByRole('dialog', { name: '生成工作总结' }).getByRole('button', { name: '生成工作总结' }).click();
  await page.getByRole('region', { name: '公文版面', exact: true }).waitFor();
  return new URL(page.url()).pathname;
}

/** A figure printed on the official page with exactly this text. */
function figureOfPage(page: Page, text: string): Locator {
  return page.getByRole('region', { name: '公文版面', exact: true }).getByRole('button').filter({ hasText: new RegExp(`^${text}`, 'u') }).first();
}
