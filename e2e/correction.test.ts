import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { openPage, seriousProblems } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { test } from './harness/story.ts';

describe('a blood pressure of yesterday that was written down wrongly', () => {
  test('is corrected by the nurse although a colleague was there first: nothing typed or corrected is lost, both versions stay; withdrawn, it stays with the reason', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    const colleague = await openPage(browser);
    await signInAs(colleague.page, application, 'village');
    await colleague.page.goto(`${application.address}/register/follow-ups?programme=hypertension`);
    await colleague.page.getByRole('form', { name: '高血压随访' }).waitFor();
    await signInAs(page, application, 'nurse');
    await page.goto(colleague.page.url());
    const form = page.getByRole('form', { name: '高血压随访' });
    await form.waitFor();
    await settled(page);
    const name = await page.locator('.fu-head h1').innerText();
    await page.getByLabel('随访日期').fill('2022-01-04');
    await page.getByLabel('收缩压', { exact: true }).fill('164');
    await page.getByLabel('舒张压', { exact: true }).fill('86');
    for (const asked of await form.locator('[role="group"][data-field]').all()) if ((await asked.locator('[aria-pressed="true"]').count()) === 0) await asked.getByRole('button').first().click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '下一位', exact: true }).waitFor();

    await page.getByRole('heading', { level: 1 }).getByRole('link', { name }).click();
    const mine = page.getByRole('button', { name: '更正 2022-01-04 的“高血压随访”' });
    await mine.waitFor();
    const person = page.url();
    await mine.click();
    const changes = page.locator('.fu-correct');
    await changes.getByText('还没有改动').waitFor();
    await page.getByLabel('收缩压', { exact: true }).fill('146');
    await changes.getByRole('listitem').filter({ hasText: /收缩压\s*164 mmHg\s*→\s*146 mmHg/u }).waitFor();

    await colleague.page.goto(person);
    await colleague.page.getByRole('button', { name: '更正 2022-01-04 的“高血压随访”' }).click();
    await colleague.page.getByLabel('舒张压', { exact: true }).fill('84');
    await save(colleague.page, '核对纸质记录');

    await page.getByLabel('更正原因').fill('抄录错误');
    await page.keyboard.press('Control+S');
    const news = page.getByRole('alert').filter({ hasText: '有人改过这条记录' });
    await news.getByText('核对纸质记录').waitFor();
    expect(await news.innerText()).toMatch(/舒张压\s*86 mmHg\s*→\s*84 mmHg/u);
    expect([await page.getByLabel('收缩压', { exact: true }).inputValue(), await page.getByLabel('舒张压', { exact: true }).inputValue(), await page.getByLabel('更正原因').inputValue()]).toEqual(['146', '84', '抄录错误']);
    await save(page, '抄录错误');

    const entry = page.locator('.res-line li').filter({ has: page.getByRole('button', { name: '更正 2022-01-04 的“高血压随访”' }) });
    await entry.getByText('收缩压 146 mmHg').waitFor();
    expect(await entry.innerText()).toMatch(/更正：核对纸质记录[^]*86 mmHg\s*→\s*84 mmHg[^]*更正：抄录错误[^]*164 mmHg\s*→\s*146 mmHg/u);

    await page.getByRole('button', { name: '撤销 2022-01-04 的“高血压随访”' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
    await dialog.getByLabel('原因').fill('记到了别人名下');
    await dialog.getByRole('button', { name: '撤销' }).click();
    await page.locator('.res-line li.gone').getByText(/撤销：记到了别人名下/u).waitFor();
    expect(await page.getByRole('button', { name: '更正 2022-01-04 的“高血压随访”' }).count()).toBe(0);
    expect(seriousProblems(watched).filter((problem) => !/^409 .*correct$/u.test(problem))).toEqual([]);
  });
});

/** Gives the reason and saves; returns when the person's page shows. */
async function save(page: Page, reason: string): Promise<void> {
  await page.getByLabel('更正原因').fill(reason);
  await page.getByRole('button', { name: '保存更正' }).click();
  await page.getByRole('heading', { name: '全部记录' }).waitFor();
}
