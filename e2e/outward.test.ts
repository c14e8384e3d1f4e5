import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect } from 'vitest';
import { accessibilityProblems, sidewaysProblems } from './harness/accessibility.ts';
import { openPage, screens, seriousProblems, takePicture } from './harness/browser.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';

describe('notices going out', () => {
  test('the system administrator sets the webhook up once: the secret is shown before saving and never after, a test arrives signed with it, and a messenger that is gone is said', async ({ application, browser }) => {
    const messenger = await startMessenger();
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'sysadmin');
    await page.getByRole('link', { name: '对外通知' }).click();
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByLabel('推送地址').fill(messenger.url);
    await page.getByRole('button', { name: '生成一个' }).click();
    const secret = await page.getByLabel('签名密钥').inputValue();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存，不再显示').waitFor();

    await page.getByRole('button', { name: '发送测试' }).click();
    await page.getByText('测试已送达').waitFor();
    const [call] = messenger.calls;
    const signed = [call?.headers['webhook-id'], call?.headers['webhook-timestamp'], call?.body].join('.');
    expect(call?.headers['webhook-signature']).toBe(`v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64')).update(signed).digest('base64')}`);

    await messenger.stop();
    await page.getByRole('button', { name: '发送测试' }).click();
    await page.getByText('没有送达，原因见下表').waitFor();
    await page.getByRole('row', { name: /已放弃/u }).getByRole('button', { name: '重发测试消息' }).waitFor();
    expect(await page.content()).not.toContain(secret.slice(6));
    expect(await accessibilityProblems(page)).toEqual([]);
    await takePicture(page, 'outward');
    await page.setViewportSize(screens.phone);
    expect(await sidewaysProblems(page)).toEqual([]);
    await takePicture(page, 'outward-phone');
    expect(seriousProblems(watched)).toEqual([]);
  });

  test('somebody asks for mail, and finds it so again', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'yunling');
    await page.setViewportSize(screens.phone);
    await page.goto(`${application.address}/notices`);
    await page.getByRole('link', { name: '消息接收' }).click();
    await page.getByLabel('邮箱').fill('yunling@');
    await page.getByText('邮箱格式不对').waitFor();
    await page.getByLabel('邮箱').fill('yunling@qinglan.example');
    await page.getByLabel(/^催办/u).check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('已保存').waitFor();
    await page.reload();
    await page.getByLabel(/^催办/u).waitFor();
    expect([await page.getByLabel('邮箱').inputValue(), await page.getByLabel(/^催办/u).isChecked(), await page.getByLabel(/^提醒/u).isChecked()]).toEqual(['yunling@qinglan.example', true, false]);
    expect([...(await accessibilityProblems(page)), ...(await sidewaysProblems(page))]).toEqual([]);
    await takePicture(page, 'own-mail-phone');
    expect(seriousProblems(watched)).toEqual([]);
  });
});

interface Messenger {
  readonly url: string;
  readonly calls: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  stop(): Promise<void>;
}

/** The office's messenger, on this machine. */
async function startMessenger(): Promise<Messenger> {
  const calls: Messenger['calls'] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      calls.push({ headers: request.headers, body });
      response.end();
    });
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/notices`,
    calls,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
