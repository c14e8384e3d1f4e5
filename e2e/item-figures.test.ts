import { describe, expect } from 'vitest';
import { openPage, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

const TITLE = '白河乡：慢性病用药品种少（演示）';

describe('an item closed late', () => {
  test('moves the figure in another window within a second or two, and the figure names it', async ({ application, browser }) => {
    const [director, clerk, office] = [await openPage(browser), await openPage(browser), await openPage(browser)];
    await signInAs(director.page, application, 'director');
    await signInAs(clerk.page, application, 'baihe');
    await signInAs(office.page, application, 'office');

    // The director looks at this month: nothing has been closed late yet.
    const address = `${application.address}/cockpit?org=990001&period=2022-01&all=true`;
    const late = director.page.getByRole('button', { name: /^12345热线与投诉超期办结数，看数字来源/u });
    await director.page.goto(address);
    await late.waitFor();
    expect(await late.textContent()).toMatch(/^0/u);

    // The hospital answers the order that has been overdue since December; the office calls back and closes it.
    await clerk.page.goto(application.address);
    await clerk.page.getByRole('link', { name: `办理 ${TITLE}` }).click();
    const item = clerk.page.url();
    await clerk.page.getByRole('button', { name: '答复', exact: true }).click();
    const answer = clerk.page.getByRole('dialog', { name: '答复' });
    await answer.getByLabel('是否联系诉求人 *').selectOption({ label: '已联系' });
    await answer.getByLabel('答复内容 *').fill('已增配药品');
    await answer.getByRole('button', { name: /答复$/u }).click();
    await clerk.page.getByText('已办理：答复').waitFor();
    await office.page.goto(item);
    await office.page.getByRole('button', { name: '回访办结' }).click();
    const closing = office.page.getByRole('dialog', { name: '回访办结' });
    await closing.getByLabel('是否解决 *').selectOption({ label: '已解决' });
    await closing.getByLabel('满意度 *').selectOption({ label: '满意' });
    await closing.getByRole('button', { name: /回访办结$/u }).click();
    await office.page.getByText('已办理：回访办结').waitFor();

    // The figure has moved, and its source names the item.
    await expect.poll(async () => {
      await director.page.goto(address);
      await late.waitFor();
      return late.textContent();
    }, { timeout: 20_000 }).toMatch(/^1/u);
    await late.click();
    const drawer = director.page.getByRole('complementary', { name: '数字来源' });
    await drawer.getByRole('link', { name: TITLE }).waitFor();
    await takePicture(director.page, 'item-figure');
    await drawer.getByRole('link', { name: TITLE }).click();
    await director.page.getByText('超期办结').first().waitFor();
    for (const page of [director, clerk, office]) expect(seriousProblems(page)).toEqual([]);
  }, 120_000);
});
