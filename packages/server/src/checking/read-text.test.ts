import { composeReport, plainText, renderDocx } from '@taizhang/reports';
import { buildContext, buildTemplate } from '@taizhang/reports/testing';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { readReportText } from './read-text.ts';

const SENTENCE = '全县活产272人，住院分娩268人，住院分娩率98.53%。';

async function docx(document: string): Promise<Uint8Array> {
  const zip = new JSZip();
  zip.file('word/document.xml', document);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const paragraph = (inner: string) => `<w:document xmlns:w="x"><w:body><w:p>${inner}</w:p></w:body></w:document>`;

describe('reading a report', () => {
  test.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${SENTENCE}`)],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(SENTENCE, 'utf16le')])],
    ['GBK', Buffer.from([0xc8, 0xab, 0xcf, 0xd8, 0x32, 0x37, 0x32, 0xc8, 0xcb])],
  ])('understands %s', (_what, bytes) => {
    expect(readReportText(bytes, 'a.txt')).toMatch(/^\uFEFF?全县(活产)?272人/u);
  });

  test('reads our own Word file as the words that were composed', async () => {
    const tree = composeReport(buildTemplate(), buildContext());
    const read = readReportText(await renderDocx(tree), 'a.docx');
    const words = (text: string) => text.replaceAll(/[\s*△]/gu, '');
    for (const line of plainText(tree).split('\n').slice(1)) expect(words(read)).toContain(words(line));
  });

  test('takes tracked insertions as made and deletions as gone', async () => {
    const text = readReportText(await docx(paragraph('<w:r><w:t>共</w:t></w:r><w:del><w:r><w:delText>12</w:delText><w:t>12</w:t></w:r></w:del><w:ins><w:r><w:t>13</w:t></w:r></w:ins><w:r><w:t>家</w:t></w:r>')), 'a.docx');
    expect(text.trim()).toBe('共13家');
  });

  test.each([
    ['an encrypted or old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unsupported_file'],
    ['a picture renamed .txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'unsupported_file'],
    ['a broken archive', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'unsupported_file'],
  ])('refuses %s with a message', (_what, bytes, code) => {
    expect(() => readReportText(bytes, 'x')).toThrow(expect.objectContaining({ code }));
  });

  test.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<workbook/>' }],
    ['a Word file with macros', { 'word/document.xml': paragraph('<w:r><w:t>共12家</w:t></w:r>'), 'word/vbaProject.bin': 'macro' }],
  ])('refuses %s named .docx and says why', async (_what, parts) => {
    const zip = new JSZip();
    for (const [name, content] of Object.entries(parts)) zip.file(name, content);
    const file = await zip.generateAsync({ type: 'uint8array' });
    expect(() => readReportText(file, 'x.docx')).toThrow(expect.objectContaining({ code: 'unsupported_file', userMessage: { zh: expect.stringMatching(/宏|不是 Word/u), en: expect.any(String) } }));
  });

  test('reads a text of 50 MB, and an empty one as empty', () => {
    expect(readReportText(Buffer.alloc(50_000_000, '全县共有12家。'), 'x.txt').length).toBeGreaterThan(16_000_000);
    expect(readReportText(new Uint8Array(0), 'x.txt')).toBe('');
  });

  test('refuses a bomb by what it inflates to, not by what it says', async () => {
    const bomb = await docx(paragraph(`<w:r><w:t>${'0'.repeat(70_000_000)}</w:t></w:r>`));
    expect(bomb.length).toBeLessThan(200_000);
    expect(() => readReportText(bomb, 'x.docx')).toThrow(expect.objectContaining({ code: 'too_large' }));
  });

  test('fetches nothing an external reference names, and damaged XML is said to be damaged', async () => {
    const evil = `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>${paragraph('<w:r><w:t>&e;</w:t></w:r>')}`;
    const file = await docx(evil);
    expect(() => readReportText(file, 'x.docx')).toThrow(expect.objectContaining({ code: 'unsupported_file' }));
  });
});
