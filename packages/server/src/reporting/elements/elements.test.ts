import { composeReport, getReport, getReportElements, publishReport, refreshReport, setReportElements, type ReportElements } from '@taizhang/contract';
import { readEditedDocx } from '@taizhang/reports';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { passThreeReviews } from '../testing/small-report.ts';
import { startTestServer, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

const PACK = { ...testPack, templates: [{ id: 'small', version: 1, kind: 'annual', title: '{{ report.author }}{{ report.year }}年工作总结', recipient: '县人民政府', text: '全年门诊{{ visits | figure }}。' }] } as const;

let server: TestServer<SeededCounty>;
let office: TestClient;
let reportId = '';
beforeAll(async () => {
  server = await startTestServer({ packs: [PACK] });
  office = await server.signIn('office_clerk');
  reportId = (await office.expect(composeReport, { body: { commandId: randomUUID(), templateId: 'small', period: '2021' } })).id;
});
afterAll(() => server?.stop());

const suggested = async (): Promise<ReportElements> => (await office.expect(getReportElements, { params: { reportId } })).elements;
const fill = (elements: ReportElements, commandId: string = randomUUID(), client = office) => client.call(setReportElements, { params: { reportId }, body: { commandId, elements } });
const page = async (): Promise<string> => (await office.expect(getReport, { params: { reportId } })).html;

describe('the elements of a report', () => {
  test('need login and the ability', async () => {
    expect((await fill(await suggested(), randomUUID(), server.anonymous)).status).toBe(401);
    expect((await fill(await suggested(), randomUUID(), await server.signIn('clerk'))).status).toBe(403);
  });

  test('are suggested before anybody fills them in, and print nothing until then', async () => {
    const { elements, isFilled, may } = await office.expect(getReportElements, { params: { reportId } });
    expect(elements).toMatchObject({ recipient: '县人民政府', mark: 'document', isSealed: true, number: '' });
    expect(elements.issuers).toHaveLength(1);
    expect({ isFilled, may }).toEqual({ isFilled: false, may: { fill: true } });
    expect(await page()).not.toContain('report-head');
  });

  test('are refused where they break the norm, at their field', async () => {
    expect(await fill({ ...await suggested(), number: '18号' })).toMatchObject({ status: 400, body: { path: ['number'] } });
  });

  test('stand on the page and in the Word file, in the writing of the norm; the same command acts once', async () => {
    const commandId = randomUUID();
    const elements = { ...await suggested(), number: '青卫报[2022]18号', signers: ['陈某某'], recipient: '县委', signedOn: '2022-01-06', copies: ['县委办公室'] };
    expect((await fill(elements, commandId)).status).toBe(200);
    expect((await fill(elements, commandId)).status).toBe(200);
    expect(await page()).toMatch(/report-head.*青卫报〔2022〕18号.*陈某某.*县委：.*2022年1月6日.*抄送：县委办公室。/su);
    const { body } = await office.send('GET', `/reports/${reportId}/docx`);
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    expect(readEditedDocx(body).blocks.map(block => block.kind === 'paragraph' ? block.text : '').join('\n')).toContain('青卫报〔2022〕18号\t签发人：陈某某');
  });

  test('stay when the figures are read again, and are frozen when the report is published', async () => {
    const { missing } = await office.expect(refreshReport, { params: { reportId }, body: { commandId: randomUUID() } });
    expect(await page()).toMatch(/〔2022〕18号.*县委：.*2022年1月6日/su);
    const director = await server.signIn('director');
    await passThreeReviews([office, await server.signIn('section_head'), await server.signIn('office_head'), director], reportId);
    await director.expect(publishReport, { params: { reportId }, body: { commandId: randomUUID(), acknowledgeMissing: missing.map(({ key }) => key) } });
    expect(await fill({ ...await suggested(), number: '青卫报〔2022〕19号' })).toMatchObject({ status: 409 });
    expect(await page()).toContain('〔2022〕18号');
  });
});
