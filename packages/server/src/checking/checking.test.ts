import { checkFile, checkLayout, checkText, commentText, type TextCheckView } from '@taizhang/contract';
import { editDocument } from '@taizhang/reports/testing';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../testing/command-line.ts';
import { startSmallReportServer, type SmallReportServer } from '../reporting/testing/small-report.ts';
import { TEST_ORGS } from '../testing/index.ts';
import { reportedPeriod } from './reported-period.ts';

const TEXT = '青岚县工作总结\n全县活产272人，住院分娩268人，住院分娩率97.53%。';

const commentsOf = async (bytes: Uint8Array): Promise<string> => (await (await JSZip.loadAsync(bytes)).file('word/comments.xml')?.async('string')) ?? '';

function fileForm(bytes: Uint8Array | string, name: string): FormData {
  const form = new FormData();
  form.append('file', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name));
  return form;
}

function bytesOf(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  throw new Error('no file came back');
}

describe('checking over HTTP', () => {
  let server: SmallReportServer;
  beforeAll(async () => { server = await startSmallReportServer(); });
  afterAll(() => server?.stop());

  test('needs a login', async () => {
    for (const [method, at] of [['POST', '/checks/layout'], ['POST', '/checks/docx'], ['POST', '/checks/file/docx']] as const) expect((await server.anonymous.send(method, at, {})).status).toBe(401);
  });

  test('a text comes back as a Word file with comments, that file again with the comments it had, and its layout keeps to the standard', async () => {
    const client = server.office;
    expect((await client.expect(checkText, { body: { text: TEXT } })).relations).toHaveLength(1);
    const first = await client.call(commentText, { body: { text: TEXT } });
    expect(first.headers.get('content-disposition')).toContain(encodeURIComponent('核校批注.docx'));
    const file = bytesOf(first.body);
    expect(await commentsOf(file)).toContain('98.5294%');
    const second = await client.send('POST', '/checks/file/docx?holds=true', fileForm(file, '总结.docx'));
    expect((await commentsOf(bytesOf(second.body))).match(/98\.5294%/gu)).toHaveLength(2);
    const layout = await client.send('POST', '/checks/layout', fileForm(file, '总结.docx'));
    expect(checkLayout.response.parse(layout.body)).toEqual({ findings: [] });
  });

  const inLedger = ({ ledger, figures }: TextCheckView) => ledger.map(({ figure, metricId, said, agrees }) => [figures[figure]?.surface, metricId, said, agrees]);

  test('the figures of a report of this system are those of the ledger, whatever number stands there now', async () => {
    const { id } = await server.compose();
    const file = bytesOf((await server.office.send('GET', `/reports/${id}/docx`)).body);
    const changed = editDocument(file, (xml) => xml.replace('1000人次', '1100人次'));
    const { body } = await server.office.send('POST', '/checks/file', fileForm(changed, '总结.docx'));
    const check = checkFile.response.parse(body);
    expect(inLedger(check)).toEqual([['1100人次', 'visits', '1000人次', false], ['50人', 'deliveries', '50人', true]]);
    expect(check.ledger[0]).toMatchObject({ orgId: TEST_ORGS.county, period: '2021' });
  });

  test('in a text of the county those named beyond doubt are found; in one of another county, or of no stated period, none is', async () => {
    const words = '2021年工作总结\n全县门诊人次1100人次，规范管理人数280人，住院分娩50人，规范管理率75.00%，办理其他事项12件。';
    const matched = async (text: string) => inLedger(await server.office.expect(checkText, { body: { text } }));
    await server.state('managed', 300);
    await server.state('patients', 400);
    const own = await matched(`青岚县${words}`);
    expect(own).toEqual([['1100人次', 'visits', '1000人次', false], ['280人', 'managed', '300人', false], ['50人', 'deliveries', '50人', true], ['75.00%', 'managed_rate', '75.00%', true]]);
    expect(await matched(`\uFEFF青岚县${words.replaceAll('\n', '\r\n')}`)).toEqual(own);
    expect(await matched(`白水县${words}`)).toEqual([]);
    expect(await matched(`青岚县${words.replace('2021年', '')}`)).toEqual([]);
  });

  test.each([
    ['青岚县卫生健康局关于2021年工作情况和2022年工作计划的报告', '2021'], ['青卫报〔2022〕18号\n2021年上半年工作总结', '2021H1'], ['2021年1—5月运行分析', '2021T05'], ['2022年1月5日', undefined], ['', undefined],
  ])('the period of %s is %s', (text, period) => { expect(reportedPeriod(text)).toBe(period); });

  test('what is no Word file is refused with a sentence', async () => {
    const client = server.office;
    const refused = await client.send('POST', '/checks/layout', fileForm(TEXT, '总结.docx'));
    expect(refused).toMatchObject({ status: 415, body: { code: 'unsupported_file', message: { zh: '这不是 Word 文件（.docx）。' } } });
  });
});

describe('taizhang check', () => {
  const place = mkdtempSync(path.join(tmpdir(), 'check-'));
  const at = (name: string): string => path.join(place, name);
  beforeAll(() => { writeFileSync(at('总结.txt'), TEXT); writeFileSync(at('坏.docx'), 'PK\u0003\u0004坏'); });
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  test('--comments writes the Word file and answers as it does without', async () => {
    const { status, stdout } = await runCommand(['check', '--json', '--comments', at('核校.docx'), at('总结.txt')]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ file: at('总结.txt'), relations: [{ verdict: 'wrong', recomputed: 98.5294 }] });
    expect(await commentsOf(readFileSync(at('核校.docx')))).toContain('台账核校');
  });

  test('a file without words is said to have none', async () => {
    writeFileSync(at('空.txt'), ' \n');
    expect(await runCommand(['check', at('空.txt')])).toMatchObject({ status: 0, stdout: expect.stringContaining('没有文字') });
  });

  test('--layout: one line a file, in order; 0 when all keep to it, 2 when one cannot be read', async () => {
    expect(await runCommand(['check', '--layout', at('核校.docx')])).toMatchObject({ status: 0, stdout: expect.stringContaining('版式符合 GB/T 9704—2012') });
    const { status, stdout } = await runCommand(['check', '--layout', '--json', at('坏.docx'), at('核校.docx')]);
    expect(status).toBe(2);
    expect(stdout.trim().split('\n').map((line): unknown => JSON.parse(line))).toEqual([{ file: at('坏.docx'), error: expect.stringContaining('损坏') }, { file: at('核校.docx'), findings: [] }]);
  });
});
