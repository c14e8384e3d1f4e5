import { commitWorkbook, downloadAnnotated, downloadTemplate, getSubmission, getWorkbook, listWorkbooks, saveSubmission, submitSubmission, uploadWorkbook, type WorkbookImportView } from '@taizhang/contract';
import { readXlsx } from 'hucre';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ORGS, type TestClient, type TestReply } from '../../testing/index.ts';
import { filledTemplate, type FilledRow } from '../testing/filled-template.ts';
import { visitForm } from '../testing/forms-pack.ts';
import { startFormsServer, type FormsServer } from '../testing/forms-server.ts';

let server: FormsServer;
let clerk: TestClient;
beforeAll(async () => {
  server = await startFormsServer();
  clerk = await server.signIn('clerk');
});
afterAll(() => server?.stop());

const params = { formId: 'visit-monthly', period: '2021-12' };
const grid = (orgId: string, period = '2021-12') => ({ params: { ...params, period, orgId } });
const HOSPITAL = TEST_ORGS.qingxiHospital;

async function upload(client: TestClient, bytes: Uint8Array, fileName = '门诊月报.xlsx'): Promise<TestReply<unknown>> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)]), fileName);
  return client.send('POST', uploadWorkbook.path, form);
}

async function preview(rows: readonly FilledRow[], client = clerk): Promise<WorkbookImportView> {
  const { status, body } = await upload(client, filledTemplate(visitForm, rows));
  if (status !== 200) throw new Error(JSON.stringify(body));
  return uploadWorkbook.response.parse(body);
}

async function download(client: TestClient, importId: string): Promise<Uint8Array> {
  const { status, body } = await client.call(downloadAnnotated, { params: { importId } });
  if (status !== 200 || !(body instanceof Uint8Array)) throw new Error(JSON.stringify(body));
  return body;
}

describe('template', () => {
  test('needs login, and refuses another jurisdiction', async () => {
    expect((await server.anonymous.call(downloadTemplate, { params })).status).toBe(401);
    expect((await clerk.call(downloadTemplate, { params, query: { org: TEST_ORGS.baihe } })).status).toBe(403);
  });

  test('opens in another spreadsheet reader with its codes locked, its limits and lists inside, and a row for each item and institution', async () => {
    await clerk.expect(saveSubmission, { ...grid(HOSPITAL), body: { commandId: randomUUID(), baseVersion: 0, cells: { outpatients: 77 } } });
    const { body, headers } = await clerk.call(downloadTemplate, { params });
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('门诊月报_2021年12月_3家机构.xlsx'));
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    const { sheets } = await readXlsx(body, { readStyles: true });
    const [sheet, notes, lists] = sheets;
    expect(sheet?.rows.slice(5, 23).map((row) => row[3])).toEqual(Array.from({ length: 3 }, () => ['outpatients', 'lectures', 'residents', 'managed', 'spending', 'pass_rate']).flat());
    expect(sheet?.rows[5]).toEqual(expect.arrayContaining([HOSPITAL, '青溪镇卫生院', '2021-12', '*门诊人次', 77]));
    expect(sheet?.protection).toBeTruthy();
    expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(expect.arrayContaining(['list', 'whole', 'decimal']));
    expect(sheet?.rowDefs?.get(0)?.hidden).toBe(true);
    expect(sheet?.cells?.get('5,5')?.comment?.text).toContain('不含急诊');
    expect(notes?.name).toBe('说明');
    expect(lists?.veryHidden).toBe(true);
  });

  test('filled in by nobody and uploaded again, changes nothing', async () => {
    const { body } = await clerk.call(downloadTemplate, { params });
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    const { body: view } = await upload(clerk, body);
    expect(view).toMatchObject({ account: { inputs: 18, unchanged: 18 }, hasAnnotated: false, forms: [] });
  });
});

describe('upload', () => {
  test('needs login and the right to fill in', async () => {
    const bytes = filledTemplate(visitForm, []);
    expect((await upload(server.anonymous, bytes)).status).toBe(401);
    expect((await upload(await server.signIn('section_head'), bytes)).status).toBe(403);
  });

  test('reads the period in every style a clerk writes it', async () => {
    const styles: readonly FilledRow[1][] = ['2021-07', '2021年7月', '2021/7', '2021.7', '２０２１年７月', '2021-7-5', '20210705', 44382, 202107, { attributes: 's="1"', inside: '<v>44382</v>' }];
    for (const style of styles) {
      const view = await preview([[HOSPITAL, style, 'lectures', 1]]);
      expect({ style, forms: view.forms.map(({ period }) => period) }).toEqual({ style, forms: ['2021-07'] });
    }
  });

  test('names the place of whatever is wrong, saves nothing, and sends the same workbook back marked', async () => {
    const rows: readonly FilledRow[] = [
      [HOSPITAL, '2021-11', 'outpatients', 30],
      [HOSPITAL, '2021-11', 'lectures', -1],
      [HOSPITAL, '2021-11', 'residents', '１，２００'],
      [HOSPITAL, '2021-11', 'managed', 12.5],
      [HOSPITAL, '2021-11', 'pass_rate', 101],
      [TEST_ORGS.baiheHospital, '2021-11', 'outpatients', 3],
      ['990001999', '2021-11', 'outpatients', 3],
      [HOSPITAL, '2021年13月', 'outpatients', 3],
      [HOSPITAL, '2021-11', 'spending', { attributes: '', inside: '<f>1+1</f><v>2</v>' }],
      [HOSPITAL, '2021-10', 'outpatients', '=cmd|calc'],
      [HOSPITAL, '2021-10', 'lectures', 1, '@SUM(A1)'],
      [HOSPITAL, '2021-10', 'manage_rate', 50],
      [HOSPITAL, '2022-03', 'outpatients', 3],
      [HOSPITAL, '2021-09', 'outpatients', 3],
      [HOSPITAL, '2021-09', 'outpatients', 4],
      [HOSPITAL, '2021-09', 'lectures', 4],
      [HOSPITAL, '2021-09', 'lectures', 4],
    ];
    const view = await preview(rows);
    expect(view.account).toMatchObject({ inputs: 17, accepted: 3, updated: 0, unchanged: 0, rejected: 14, flagged: 1 });
    const said = new Map(view.account.rows.map(({ row, column, reason, flags }) => [row, [column, reason?.zh, ...flags]]));
    expect([...said]).toEqual([
      [7, ['数值', '“健康讲座”不能为负数']],
      [8, ['数值', '“１，２００”是文本，按数 1200 读入', 'number_as_text']],
      [9, ['数值', '“在管患者”应为整数']],
      [10, ['数值', '101 超过 100%，“pass_rate”不可能如此']],
      [11, ['机构编码', '白河乡卫生院不在您的管辖范围内']],
      [12, ['机构编码', '没有编码为“990001999”的机构']],
      [13, ['期间', '期间“2021年13月”应为一个月，如 2021-06']],
      [14, ['数值', '“数值”是公式 =1+1，请改为数值（选择性粘贴）']],
      [15, ['数值', '“=cmd|calc”像公式，为安全不予计算，请填结果']],
      [16, ['备注', '备注以“@”开头，会被当作公式，请改写']],
      [17, ['项目编码', '“管理率”由系统计算，不用填报']],
      [18, ['期间', '期间 2022-03 尚未开始']],
      [19, ['项目编码', '与第 20 行是同一格而数值不同，请只留一行']],
      [20, ['项目编码', '与第 19 行是同一格而数值不同，请只留一行']],
      [22, ['项目编码', '与第 21 行重复']],
    ]);
    expect((await clerk.expect(getSubmission, grid(HOSPITAL, '2021-11'))).status).toBe('blank');
    const bytes = await download(clerk, view.importId);
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    const [sheet] = sheets;
    expect(sheet?.rows[6]?.[7]).toBe(-1);
    expect(sheet?.rows[6]?.[9]).toBe('“健康讲座”不能为负数');
    expect(sheet?.cells?.get('6,7')?.style?.fill).toMatchObject({ fgColor: { rgb: 'F6D5D0' } });
    expect(sheet?.rows[5]?.[9] ?? null).toBeNull();
    expect([...(sheet?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
    expect(sheet?.rows[13]?.[7]).toBe("'=1+1");
    const again = uploadWorkbook.response.parse((await upload(clerk, bytes)).body);
    expect(again.account).toMatchObject({ inputs: 17, accepted: 3, rejected: 14 });
  });

  test('a doubt over the whole form is shown on the rows it concerns, and does not keep them out of a draft', async () => {
    const view = await preview([[HOSPITAL, '2021-06', 'residents', 10], [HOSPITAL, '2021-06', 'managed', 20]]);
    expect(view.account).toMatchObject({ accepted: 2, flagged: 1 });
    expect(view.account.rows).toMatchObject([{ row: 7, flags: ['managed-within-residents'], reason: { zh: '在管患者不能多于常住人口' } }]);
  });
});

describe('commit', () => {
  test('needs login, and only who uploaded may save it', async () => {
    const { importId } = await preview([[HOSPITAL, '2021-05', 'outpatients', 5]]);
    const request = { params: { importId }, body: { commandId: randomUUID() } };
    expect((await server.anonymous.call(commitWorkbook, request)).status).toBe(401);
    expect((await (await server.signIn('clerk2')).call(commitWorkbook, request)).status).toBe(404);
    expect((await clerk.call(commitWorkbook, { ...request, params: { importId: 'x' } })).status).toBe(404);
    expect((await server.anonymous.call(downloadAnnotated, { params: { importId } })).status).toBe(401);
  });

  test('saves what was accepted as drafts with its notes, once, and then says so when the file comes again', async () => {
    const rows: readonly FilledRow[] = [[HOSPITAL, '2021-04', 'outpatients', 5, '含义诊'], [TEST_ORGS.qingxiClinic, '2021-04', 'outpatients', 6], [HOSPITAL, '2021-04', 'lectures', -1]];
    const { importId } = await preview(rows);
    const request = { params: { importId }, body: { commandId: randomUUID() } };
    const [first, second] = await Promise.all([clerk.expect(commitWorkbook, request), clerk.expect(commitWorkbook, request)]);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ status: 'committed', account: { accepted: 2, rejected: 1 } });
    const hospital = await clerk.expect(getSubmission, grid(HOSPITAL, '2021-04'));
    expect(hospital).toMatchObject({ status: 'draft', version: 1, timeline: [{ kind: 'save', cellCount: 1, note: 'Excel 导入：门诊月报.xlsx；门诊人次：含义诊' }] });
    expect((await clerk.expect(getSubmission, grid(TEST_ORGS.qingxiClinic, '2021-04'))).version).toBe(1);
    expect(await clerk.call(commitWorkbook, { params: { importId }, body: { commandId: randomUUID() } })).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
    expect((await preview(rows)).account).toMatchObject({ accepted: 0, updated: 0, unchanged: 2, rejected: 1 });
  });

  test('saves nothing when a form moved on after the preview', async () => {
    const { importId } = await preview([[HOSPITAL, '2021-03', 'outpatients', 5], [TEST_ORGS.qingxiClinic, '2021-03', 'outpatients', 6]]);
    await clerk.expect(submitSubmission, { ...grid(HOSPITAL, '2021-03'), body: { commandId: randomUUID(), baseVersion: 0, cells: { outpatients: 9, residents: 9, managed: 9 } } });
    expect(await clerk.call(commitWorkbook, { params: { importId }, body: { commandId: randomUUID() } })).toMatchObject({ status: 409, body: { code: 'stale' } });
    expect((await clerk.expect(getSubmission, grid(TEST_ORGS.qingxiClinic, '2021-03'))).status).toBe('blank');
  });

  test('a form already handed in is not changed by a file', async () => {
    const view = await preview([[HOSPITAL, '2021-03', 'outpatients', 10], [HOSPITAL, '2021-03', 'residents', 9]]);
    expect(view.account).toMatchObject({ unchanged: 1, rejected: 1, reasons: [{ reason: { zh: '本表已报送，不能用 Excel 修改' }, count: 1 }] });
  });
});

describe('history of uploads', () => {
  test('needs login and the right to fill in', async () => {
    expect((await server.anonymous.call(listWorkbooks)).status).toBe(401);
    expect((await (await server.signIn('section_head')).call(listWorkbooks)).status).toBe(403);
  });

  test('shows each without rows, one of them with its rows, and nothing of another jurisdiction', async () => {
    const view = await preview([[HOSPITAL, '2021-02', 'lectures', -1]]);
    const { rows } = await clerk.expect(listWorkbooks);
    expect(rows.find(({ importId }) => importId === view.importId)).toMatchObject({ isOwn: true, status: 'previewed', account: { rejected: 1, rows: [] } });
    expect(await clerk.expect(getWorkbook, { params: { importId: view.importId } })).toEqual(view);
    const other = await server.signIn('clerk2');
    expect((await other.expect(listWorkbooks)).rows).toEqual([]);
    expect((await other.call(getWorkbook, { params: { importId: view.importId } })).status).toBe(404);
  });
});
