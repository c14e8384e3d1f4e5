import { describe, expect } from 'vitest';
import { accessibilityProblems } from './harness/accessibility.ts';
import { openPage, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

describe('signing in', () => {
  test('the office clerk signs in from the page a newcomer sees first, and every script and style of it loads', async ({ application, browser }) => {
    const { page, problems } = await openPage(browser);
    await page.goto(application.address);
    await page.getByRole('heading', { name: '登录' }).waitFor();
    await takePicture(page, 'sign-in');
    expect(await accessibilityProblems(page)).toEqual([]);
    const account = await signInAs(page, application, 'office');
    await page.getByText(account.displayName).first().waitFor();
    await takePicture(page, 'workbench');
    // Before signing in the page asks who is signed in, and is told nobody.
    expect(problems.filter((problem) => problem !== '401 GET /api/v1/session')).toEqual([]);
  });

  test('a wrong password is answered in words beside the form, and nobody is signed in', async ({ application, browser }) => {
    const { page } = await openPage(browser);
    await page.goto(application.address);
    await page.getByLabel('账号', { exact: true }).fill('nobody');
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });
});
