import { getMeasure } from '@taizhang/contract';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Application } from './harness/application.ts';
import { openPage, seriousProblems } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { settled } from './harness/settled.ts';
import { test } from './harness/story.ts';

describe('the nurse of a township', () => {
  test('enters a blood pressure with the keyboard alone; the screen judges it first, the next person opens, and the county rate has moved', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'nurse');
    const county = await (await browser.newContext()).newPage();
    await signInAs(county, application, 'phc');
    await county.goto(`${application.address}/cockpit`);
    const live = county.getByRole('row', { name: /^管理人群血压控制率/u });
    const shown = await live.innerText();
    await page.goto(`${application.address}/register/follow-ups?programme=hypertension&state=overdue`);
    const form = page.getByRole('form', { name: '高血压随访' });
    await form.waitFor();
    await settled(page);
    const lines = page.locator('.du-groups li');
    const [waiting, before, who] = [await lines.count(), await controlled(county, application), await current(page)];
    expect(waiting).toBeGreaterThan(1);

    const started = performance.now();
    // The form opens at the first question nobody can answer in advance.
    await page.keyboard.type('128');
    await page.keyboard.press('Enter');
    await page.keyboard.type('78');
    const judgement = page.getByRole('complementary', { name: '实时判定' });
    await judgement.getByText('控制满意').waitFor();
    await judgement.getByText(/^下次：/u).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('1');
    await answerWhatIsEmpty(page);
    await page.keyboard.press('Control+Enter');
    await page.waitForFunction((old) => document.querySelector('.du-groups [aria-current="page"]')?.getAttribute('href') !== old, who);
    const seconds = (performance.now() - started) / 1000;
    process.stdout.write(`a blood pressure entered by keyboard in ${seconds.toFixed(2)} s\n`);
    expect(seconds).toBeLessThan(20);

    // Nobody touches the cockpit in the other window.
    await expect.poll(async () => live.innerText(), { timeout: 1500, interval: 50 }).not.toBe(shown);
    expect(await live.innerText()).toContain(String(before + 1));
    expect(await controlled(county, application)).toBe(before + 1);
    await expect.poll(async () => lines.count()).toBe(waiting - 1);
    await page.getByText('今天已录 1 人').waitFor();
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('is told how a visit will be classified while the line is down, and loses nothing of what is typed', async ({ application, browser }) => {
    const { page } = await openPage(browser);
    await signInAs(page, application, 'nurse');
    await page.goto(`${application.address}/register/follow-ups?programme=hypertension`);
    await page.getByRole('form', { name: '高血压随访' }).waitFor();
    await settled(page);
    await page.context().setOffline(true);
    await page.keyboard.type('168');
    await page.keyboard.press('Enter');
    await page.keyboard.type('104');
    await answerWhatIsEmpty(page);
    const judgement = page.getByRole('complementary', { name: '实时判定' });
    await judgement.getByText('控制不满意').waitFor();
    await judgement.getByText(/^下次：/u).waitFor();
    await page.keyboard.press('Control+S');
    await page.getByText('离线：您填的内容都在，联网后再保存。').waitFor();
    await page.context().setOffline(false);
    expect(await page.getByLabel('收缩压', { exact: true }).inputValue()).toBe('168');
  });

  test('is asked about what is impossible or unusual at its field, and loses nothing when somebody else was faster', async ({ application, browser }) => {
    const [second, first] = [await openPage(browser), await openPage(browser)];
    await signInAs(first.page, application, 'nurse');
    await signInAs(second.page, application, 'village');
    const { page } = second;
    await page.goto(`${application.address}/register/follow-ups?programme=hypertension`);
    await page.getByRole('form', { name: '高血压随访' }).waitFor();
    await page.keyboard.type('352');
    await page.getByText('收缩压应在 50—300 mmHg 之间').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('225');
    await page.keyboard.press('Enter');
    await page.keyboard.type('90');
    await page.getByText(/收缩压 225 mmHg 少见，请确认/u).waitFor();
    await page.keyboard.press('Control+S');
    await page.getByRole('alert').first().waitFor();

    const colleague = first.page;
    await colleague.goto(page.url());
    await colleague.getByRole('form', { name: '高血压随访' }).waitFor();
    await colleague.keyboard.type('130');
    await colleague.keyboard.press('Enter');
    await colleague.keyboard.type('80');
    await answerWhatIsEmpty(colleague);
    await colleague.keyboard.press('Control+S');
    await colleague.getByRole('button', { name: '下一位', exact: true }).waitFor();

    await page.getByRole('button', { name: '确认无误' }).press('Enter');
    await answerWhatIsEmpty(page);
    await page.keyboard.press('Control+S');
    await page.getByText(/刚刚改动了这位居民的记录/u).waitFor();
    expect(await page.getByLabel('收缩压', { exact: true }).inputValue()).toBe('225');
    await page.keyboard.press('Control+S');
    // The second try is another visit of the same day, which the rules refuse with words.
    await page.getByText(/已有一份“高血压随访”/u).waitFor();
  });
});

/** Patients whose pressure is under control in the county, as the page of a section head reads it. */
async function controlled(page: Page, { address }: Application): Promise<number> {
  const response = await page.request.get(`${address}/api/v1${getMeasure.path.replace(':measureId', 'htn_control_rate')}`);
  return getMeasure.response.parse(await response.json()).self.numerator;
}

/** The line of the list that is open. */
async function current(page: Page): Promise<string | null> {
  return page.locator('.du-groups [aria-current="page"]').getAttribute('href');
}

/** Walks on with Enter and gives the first answer wherever a required question has none. */
async function answerWhatIsEmpty(page: Page): Promise<void> {
  for (let stop = 0; stop < 30; stop += 1) {
    const isAsked = await page.evaluate(() => {
      const group = document.activeElement?.closest('[role="group"][data-field]');
      return group !== null && group !== undefined && group.querySelector('[aria-pressed="true"]') === null;
    });
    if (isAsked) await page.keyboard.press('1');
    if (await page.evaluate(() => document.activeElement?.closest('.fu-bar') !== null)) return;
    await page.keyboard.press('Enter');
  }
}
