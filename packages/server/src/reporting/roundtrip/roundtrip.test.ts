import { commitReportUpload, composeReport, getReport, getReportUpload, listReportUploads, listRenewalMarks, publishReport, recordFigure, refreshReport, renewReport, uploadEditedReport, type ReportUploadView, type ReportView } from '@taizhang/contract';
import { readEditedDocx } from '@taizhang/reports';
import { dropParts, editDocument, stripControls } from '@taizhang/reports/testing';
import JSZip from 'jszip';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { passThreeReviews } from '../testing/small-report.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

const TEXT = '# 服务情况\n全年门诊{{ visits | figure }}，住院分娩{{ deliveries | figure }}，各项工作有序推进。\n# 下一步\n继续努力。';
const PACK = { ...testPack, templates: [{ id: 'small', version: 1, kind: 'annual', title: '{{ report.author }}{{ report.year }}年工作总结', text: TEXT }] } as const;

let server: TestServer<SeededCounty>;
let office: TestClient;
let head: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [PACK] });
  [office, head] = [await server.signIn('office_clerk'), await server.signIn('section_head')];
  await state('visits', TEST_ORGS.county, 1000);
  await state('deliveries', TEST_ORGS.county, 50);
});
afterAll(() => server?.stop());

async function state(metricId: string, orgId: string, value: number): Promise<void> {
  await head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId, period: '2021', value, reason: '测试填报' } });
}

const compose = () => office.expect(composeReport, { body: { commandId: randomUUID(), templateId: 'small', period: '2021' } });

/** The Word file of a report's newest revision. */
async function download(reportId: string): Promise<Uint8Array> {
  const { status, body } = await office.send('GET', `/reports/${reportId}/docx`);
  if (status !== 200 || !(body instanceof Uint8Array)) throw new Error(`download answered ${status}`);
  return body;
}

async function send(reportId: string, bytes: Uint8Array, client = office) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(bytes)], '修改稿.docx'));
  return client.send('POST', `/reports/${reportId}/uploads`, form);
}

async function preview(reportId: string, bytes: Uint8Array): Promise<ReportUploadView> {
  const { status, body } = await send(reportId, bytes);
  expect(status, JSON.stringify(body)).toBe(200);
  return uploadEditedReport.response.parse(body);
}

const commit = (reportId: string, uploadId: string, more: { commandId?: string; knownAt?: string; replaceNewer?: boolean } = {}) =>
  office.call(commitReportUpload, { params: { reportId, uploadId }, body: { commandId: randomUUID(), ...more } });

const textOf = ({ html }: { readonly html: string }) => html.replaceAll(/<[^>]*>/gu, '');

describe('an edited report that comes back', () => {
  let report: ReportView;
  let file: Uint8Array;
  beforeAll(async () => {
    report = await compose();
    file = await download(report.id);
  });

  test('needs login', async () => {
    expect((await send(report.id, file, server.anonymous)).status).toBe(401);
  });

  test('is refused without the ability', async () => {
    expect((await send(report.id, file, await server.signIn('clerk'))).status).toBe(403);
  });

  test('changes nothing until it is taken over, then keeps the words and reads the figures again, and the same command once', async () => {
    const edited = editDocument(file, (xml) => xml.replace('1000人次', '1200人次').replace('各项工作有序推进。', '各项工作全面完成，新建卫生室3个。'));
    const upload = await preview(report.id, edited);
    expect(upload).toMatchObject({ status: 'previewed', baseRevision: 1, revision: null, may: { commit: true }, warnings: [], account: { figures: 2, changed: 1, unchanged: 1, deleted: 0, typed: 1 } });
    expect(upload.changes.map(({ kind, before, edited: now, after, source }) => [kind, before, now, after, source?.metricId, source?.orgName, source?.period])).toEqual([
      ['changed', '1000人次', '1200人次', '1000人次', 'visits', '青岚县', '2021'], ['typed', null, '3个', null, undefined, undefined, undefined],
    ]);
    expect(textOf(await office.expect(getReport, { params: { reportId: report.id } }))).toContain('有序推进');
    const commandId = randomUUID();
    expect((await commit(report.id, upload.uploadId, { commandId })).status).toBe(200);
    expect(await commit(report.id, upload.uploadId, { commandId })).toMatchObject({ status: 200, body: { status: 'committed', revision: 2 } });
    expect(await commit(report.id, upload.uploadId)).toMatchObject({ body: { code: 'wrong_state' } });
    expect(textOf(await office.expect(getReport, { params: { reportId: report.id } }))).toContain('全年门诊1000人次，住院分娩50人，各项工作全面完成，新建卫生室3个。');
    expect((await office.expect(listReportUploads, { params: { reportId: report.id } })).rows).toMatchObject([{ status: 'committed', revision: 2 }]);
  });

  test('a second file of the same download is not taken over unasked', async () => {
    const upload = await preview(report.id, editDocument(file, (xml) => xml.replace('继续努力', '再接再厉')));
    expect(upload.warnings).toHaveLength(1);
    expect(await commit(report.id, upload.uploadId)).toMatchObject({ body: { code: 'stale' } });
    expect((await commit(report.id, upload.uploadId, { replaceNewer: true })).status).toBe(200);
  });

  test('its figures can be read as known on a past day', async () => {
    const fresh = await compose();
    const before = server.clock.now();
    const bytes = await download(fresh.id);
    server.clock.advance(5);
    await state('deliveries', TEST_ORGS.county, 55);
    const upload = await preview(fresh.id, bytes);
    expect(upload.changes).toMatchObject([{ kind: 'restated', before: '50人', after: '55人' }]);
    const past = await office.expect(getReportUpload, { params: { reportId: fresh.id, uploadId: upload.uploadId }, query: { knownAt: before } });
    expect(past).toMatchObject({ changes: [], knownAt: before });
    await commit(fresh.id, upload.uploadId, { knownAt: before });
    expect(await office.expect(getReport, { params: { reportId: fresh.id } })).toMatchObject({ knownAt: before, figures: [{ text: '1000人次' }, { text: '50人' }] });
    expect(await office.call(getReportUpload, { params: { reportId: fresh.id, uploadId: (await preview(fresh.id, bytes)).uploadId }, query: { knownAt: '2099-01-01T00:00:00.000Z' } })).toMatchObject({ body: { code: 'invalid_input' } });
  });

  test('a file whose controls and table an editor has stripped is told by its tags, or by its words, and says so', async () => {
    const fresh = await compose();
    const bytes = await download(fresh.id);
    const tagged = await preview(fresh.id, dropParts(editDocument(bytes, (xml) => stripControls(xml)), /^customXml/u));
    expect(tagged).toMatchObject({ account: { unchanged: 2 }, warnings: [{ zh: expect.stringContaining('绑定表') }] });
    const bare = await preview(fresh.id, dropParts(editDocument(bytes, (xml) => stripControls(xml, true).replace('1000人次', '1001人次')), /^customXml/u));
    expect(bare).toMatchObject({ account: { unchanged: 1, changed: 1 }, warnings: [{ zh: expect.stringContaining('没有任何绑定') }] });
  });

  test('the file of another report is refused', async () => {
    const other = await compose();
    expect(await send(other.id, file)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await send(other.id, dropParts(file, /^customXml/u))).toMatchObject({ body: { code: 'conflict' } });
  });

  test.each([
    ['an encrypted file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'unsupported_file'],
    ['a broken archive', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), 'unsupported_file'],
    ['a text', Buffer.from('全年门诊1000人次'), 'unsupported_file'],
    ['an empty file', Buffer.alloc(0), 'unsupported_file'],
  ])('%s is refused with a message', async (_what, bytes, code) => {
    expect(await send(report.id, bytes)).toMatchObject({ body: { code } });
  });

  test('macros, document types and bombs are refused, and the server lives on', async () => {
    const zipped = async (parts: Readonly<Record<string, string>>) => {
      const zip = new JSZip();
      for (const [name, text] of Object.entries(parts)) zip.file(name, text);
      return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
    };
    const document = (inner: string) => `<w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`;
    const codes = await Promise.all([
      { 'word/document.xml': document(''), 'word/vbaProject.bin': 'x' },
      { 'word/document.xml': `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>${document('&e;')}` },
      { 'word/document.xml': document(`<w:p><w:r><w:t>${'0'.repeat(40_000_000)}</w:t></w:r></w:p>`) },
      { 'word/other.xml': 'x' },
    ].map(async (parts) => (await send(report.id, await zipped(parts))).body));
    expect(codes).toMatchObject([{ code: 'unsupported_file' }, { code: 'unsupported_file' }, { code: 'too_large' }, { code: 'unsupported_file' }]);
    expect((await office.call(getReport, { params: { reportId: report.id } })).status).toBe(200);
  });

  test('remarks in the margin come back with the next file', async () => {
    const fresh = await compose();
    const remark = '<w:commentRangeStart w:id="0"/><w:r><w:t>努力。</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const zip = await JSZip.loadAsync(editDocument(await download(fresh.id), (xml) => xml.replace(/(继续)努力。<\/w:t><\/w:r>/u, `$1</w:t></w:r>${remark}`)));
    zip.file('word/comments.xml', '<w:comments xmlns:w="x"><w:comment w:id="0" w:author="陈局" w:date="2022-01-06T09:00:00Z"><w:p><w:r><w:t>写具体些</w:t></w:r></w:p></w:comment></w:comments>');
    const upload = await preview(fresh.id, await zip.generateAsync({ type: 'uint8array' }));
    expect(upload.comments).toEqual([{ author: '陈局', at: '2022-01-06T09:00:00Z', text: '写具体些', about: '努力。' }]);
    await commit(fresh.id, upload.uploadId);
    expect(readEditedDocx(await download(fresh.id)).comments).toMatchObject([{ author: '陈局', text: '写具体些' }]);
  });

  test('read again, an edited draft keeps the words of its author', async () => {
    const fresh = await compose();
    await commit(fresh.id, (await preview(fresh.id, editDocument(await download(fresh.id), (xml) => xml.replace('继续努力', '再接再厉')))).uploadId);
    await state('deliveries', TEST_ORGS.county, 61);
    const after = await office.expect(refreshReport, { params: { reportId: fresh.id }, body: { commandId: randomUUID() } });
    expect(textOf(after)).toContain('住院分娩61人');
    expect(textOf(after)).toContain('再接再厉');
  });

  test('a published report takes no edited files', async () => {
    const fresh = await compose();
    const bytes = await download(fresh.id);
    const director = await server.signIn('director');
    await passThreeReviews([office, head, await server.signIn('office_head'), director], fresh.id);
    await director.expect(publishReport, { params: { reportId: fresh.id }, body: { commandId: randomUUID(), acknowledgeMissing: [] } });
    expect(await send(fresh.id, bytes)).toMatchObject({ body: { code: 'wrong_state' } });
    expect(await office.call(refreshReport, { params: { reportId: fresh.id }, body: { commandId: randomUUID() } })).toMatchObject({ body: { code: 'wrong_state' } });
  });
});

describe('a report started from an earlier one', () => {
  test('has its words with the figures of the new period, tells what no longer agrees, and is made once', async () => {
    const state2020 = (metricId: string, value: number) => head.expect(recordFigure, { params: { metricId }, body: { commandId: randomUUID(), orgId: TEST_ORGS.county, period: '2020', value, reason: '测试填报' } });
    await state2020('visits', 1200);
    await state2020('deliveries', 40);
    const before = await office.expect(composeReport, { body: { commandId: randomUUID(), templateId: 'small', period: '2020' } });
    const file = editDocument(await download(before.id), (xml) => xml.replace('，住院分娩', '，住院分娩增加到').replace('继续努力', '2020年新建卫生室3个'));
    await commit(before.id, (await preview(before.id, file)).uploadId);
    await state2020('deliveries', 90);

    const commandId = randomUUID();
    const renewed = await office.expect(renewReport, { params: { reportId: before.id }, body: { commandId, period: '2021' } });
    expect(textOf(renewed.report)).toContain('全年门诊1000人次，住院分娩增加到61人');
    expect(textOf(renewed.report)).toContain('2021年新建卫生室3个');
    expect(renewed.report).toMatchObject({ period: '2021', status: 'draft', title: '青岚县卫生健康局2021年工作总结' });
    expect(renewed.marks.map(({ kind, words, figureText }) => [kind, words, figureText])).toEqual([['direction', '增加', '61人'], ['typed', '3个', null]]);
    expect((await office.expect(renewReport, { params: { reportId: before.id }, body: { commandId, period: '2021' } })).report.id).toBe(renewed.report.id);
    expect(await office.expect(listRenewalMarks, { params: { reportId: renewed.report.id } })).toMatchObject({ fromReportId: before.id, marks: [{}, {}] });
    expect(await office.expect(listRenewalMarks, { params: { reportId: before.id } })).toEqual({ fromReportId: null, marks: [] });
  });

  test('is refused for a period that has not ended, and without the ability', async () => {
    const before = await compose();
    expect(await office.call(renewReport, { params: { reportId: before.id }, body: { commandId: randomUUID(), period: '2022' } })).toMatchObject({ body: { code: 'invalid_period' } });
    expect((await head.call(renewReport, { params: { reportId: before.id }, body: { commandId: randomUUID(), period: '2020' } })).status).toBe(403);
  });
});
