import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { openPage, pictures, seriousProblems, takePicture } from './harness/browser.ts';
import { savedFile } from './harness/saved-file.ts';
import { signInAs } from './harness/session.ts';
import { test } from './harness/story.ts';
import { readZip, writeZip } from './harness/zip.ts';

describe('a report edited in Word', () => {
  test('comes back with its new words, and with the number of the ledger where somebody had changed it', async ({ application, browser }) => {
    const watched = await openPage(browser);
    const { page } = watched;
    await signInAs(page, application, 'office');
    await page.goto(`${application.address}/reports`);
    await page.getByRole('button', { name: '生成工作总结' }).first().click();
    await page.getByRole('dialog', { name: '生成工作总结' }).getByRole('button', { name: '生成工作总结' }).click();
    const sheet = page.getByRole('region', { name: '公文版面' });
    await sheet.getByText('各项工作有序推进').waitFor();
    const file = await savedFile(page, async () => {
      await page.getByRole('button', { name: '导出 Word' }).click();
      await page.getByRole('button', { name: '照此导出' }).click();
    });

    const parts = new Map(readZip(readFileSync(file.path)));
    const words = parts.get('word/document.xml')?.toString('utf8') ?? '';
    const edited = words.replace('各项工作有序推进', '各项工作扎实推进').replace(/(<w:t[^>]*>)151(次)?(<\/w:t>)/u, '$1161$2$3');
    expect(edited).toContain('扎实推进');
    expect(edited).toMatch(/>161(?:次)?</u);
    parts.set('word/document.xml', Buffer.from(edited));
    const returned = join(pictures, '改好的总结.docx');
    writeFileSync(returned, writeZip(parts));

    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('link', { name: '传回 Word' }).click();
    await page.getByLabel('选择文件').setInputFiles(returned);
    await page.getByText('逐处有账，合计相符').waitFor();
    expect(await page.getByRole('row', { name: /^手改了数\s+1\s/u }).count()).toBe(1);
    await takePicture(page, 'word-returned');
    await page.getByRole('button', { name: '采用为新稿' }).click();
    await page.getByText(/^已采用为第 2 稿/u).waitFor();
    await takePicture(page, 'word-taken');
    await page.getByRole('link', { name: '回到报告' }).click();
    await sheet.getByText('各项工作扎实推进').waitFor();
    expect(await sheet.innerText()).toContain('举办健康知识讲座151次');
    expect(seriousProblems(watched)).toEqual([]);
  });
});
