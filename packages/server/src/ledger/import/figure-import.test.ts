import { commitFigureImport, getFigure, listImports, previewFigureImport, type ImportView } from '@taizhang/contract';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { testPack } from '../testing/test-pack.ts';

let server: TestServer<SeededCounty>;
let head: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [testPack] });
  head = await server.signIn('section_head');
});
afterAll(() => server?.stop());

const HEADER = '机构编码,指标编码,期间,数值,备注';

async function upload(content: string | Uint8Array<ArrayBuffer>, name = '数据.csv', client = head) {
  const form = new FormData();
  form.set('file', new File([content], name));
  return client.send('POST', '/imports/figures', form);
}

async function preview(content: string | Uint8Array<ArrayBuffer>): Promise<ImportView> {
  const { status, body } = await upload(content);
  expect(status, JSON.stringify(body)).toBe(200);
  return previewFigureImport.response.parse(body);
}

const commit = (importId: string, commandId = randomUUID()) => head.call(commitFigureImport, { params: { importId }, body: { commandId } });
const valueAt = async (org: string, period: string) => (await head.expect(getFigure, { params: { metricId: 'visits' }, query: { org, period } })).reading.value;
const row = (...cells: readonly (string | number)[]) => cells.join(',');

describe('importing figures', () => {
  test('needs login', async () => {
    expect((await upload(HEADER, 'a.csv', server.anonymous)).status).toBe(401);
  });

  test('is refused without the ability', async () => {
    expect((await upload(HEADER, 'a.csv', await server.signIn('clerk'))).status).toBe(403);
  });

  test('changes nothing until it is committed, then everything accepted, and the same command once', async () => {
    const { importId, account } = await preview([HEADER, row(TEST_ORGS.qingxiClinic, 'visits', '2021-01', 12, ''), row('白河乡卫生院', 'visits', '2021年1月', '１３', '')].join('\n'));
    expect(account).toMatchObject({ inputs: 2, accepted: 2, rejected: 0 });
    expect(await valueAt(TEST_ORGS.qingxiClinic, '2021-01')).toBeNull();
    const commandId = randomUUID();
    expect((await commit(importId, commandId)).status).toBe(200);
    expect((await commit(importId, commandId)).status).toBe(200);
    expect(await commit(importId)).toMatchObject({ body: { code: 'wrong_state' } });
    expect([await valueAt(TEST_ORGS.qingxiClinic, '2021-01'), await valueAt(TEST_ORGS.baiheHospital, '2021-01')]).toEqual([12, 13]);
    expect((await head.expect(listImports)).rows.map((each) => each.status)).toEqual(['committed']);
  });

  test('tells new, changed and known rows apart', async () => {
    const text = (values: readonly number[]) => [HEADER, ...values.map((value, index) => row(TEST_ORGS.qingxiClinic, 'visits', `2020-0${index + 1}`, value, ''))].join('\r\n');
    await commit((await preview(text([1, 2]))).importId);
    expect((await preview(text([1, 5, 9]))).account).toMatchObject({ inputs: 3, accepted: 1, updated: 1, unchanged: 1, rejected: 0 });
  });

  test('rejects each bad row with its place and reason, and keeps the rest', async () => {
    const bad: readonly (readonly [cells: readonly (string | number)[], column: string, words: string])[] = [
      [['990001999', 'visits', '2021-02', 1], '机构', '没有机构'],
      [[TEST_ORGS.qingxiClinic, 'visitz', '2021-02', 1], '指标', '没有指标'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-13', 1], '期间', '不是月、季'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2022-06', 1], '期间', '尚未结束'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', '=1+1'], '数值', '公式'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', '@SUM(A1)'], '数值', '公式'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', '12%'], '数值', '百分号'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', '1 2'], '数值', '空格'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', -4], '数值', '小于'],
      [[TEST_ORGS.qingxiClinic, 'managed_rate', '2021-02', 120], '数值', '超过'],
      [[TEST_ORGS.qingxiClinic, 'visits', '2021-02', ''], '数值', '未填'],
    ];
    const good = row(TEST_ORGS.qingxiClinic, 'visits', '2021-02', 7, '好');
    const { account } = await preview([HEADER, ...bad.map(([cells]) => row(...cells)), good, good].join('\n'));
    expect(account).toMatchObject({ inputs: bad.length + 2, accepted: 1, rejected: bad.length + 1 });
    for (const [index, [, column, words]] of bad.entries()) {
      expect(account.rows[index]).toMatchObject({ row: index + 2, column, outcome: 'rejected' });
      expect(account.rows[index]?.reason?.zh).toContain(words);
    }
    expect(account.rows.at(-1)?.reason?.zh).toContain(`与第 ${bad.length + 2} 行重复`);
  });

  test('reads what spreadsheets of the office write: GBK, a byte order mark, quotes, tabs', async () => {
    const gbk = new Uint8Array([0xbb, 0xfa, 0xb9, 0xb9, 0x2c, 0x6d, 0x65, 0x74, 0x72, 0x69, 0x63, 0x2c, 0x70, 0x65, 0x72, 0x69, 0x6f, 0x64, 0x2c, 0x76, 0x61, 0x6c, 0x75, 0x65, 0x0a, ...new TextEncoder().encode(row(TEST_ORGS.qingxiClinic, 'visits', '2019-01', 3))]);
    expect((await preview(gbk)).account.accepted).toBe(1);
    expect((await preview(`\uFEFForg\tmetric\tperiod\tvalue\n${TEST_ORGS.qingxiClinic}\tvisits\t2019Q1\t"1,234"`)).account.accepted).toBe(1);
  });

  test.each([
    ['an Excel file', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'unsupported_file'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'unsupported_file'],
    ['binary renamed', new Uint8Array([1, 0, 2, 0, 255, 0]), 'unsupported_file'],
    ['a wrong heading', new TextEncoder().encode('a,b,c\n1,2,3'), 'invalid_input'],
    ['an empty file', new Uint8Array(), 'invalid_input'],
  ])('refuses %s with one clear message and stays alive', async (_what, bytes, code) => {
    const reply = await upload(new Uint8Array(bytes), 'x.csv');
    expect(reply).toMatchObject({ body: { code } });
    expect(reply.status).toBeLessThan(500);
  });

  test('accounts for every row of any file', async () => {
    const cell = fc.oneof(fc.constantFrom(TEST_ORGS.qingxiClinic, TEST_ORGS.baiheClinic, 'visits', 'patients', '2021-03', '2020', '5', '1.5', ''), fc.string({ maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 30 }), async (rows) => {
        const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""').replaceAll(/[\r\n]/gu, ' ')}"`).join(','));
        const { account } = await preview(['org,metric,period,value', ...quoted].join('\n'));
        expect(account.inputs).toBe(rows.length);
        expect(account.accepted + account.updated + account.unchanged + account.rejected).toBe(rows.length);
      }),
      { numRuns: 25 },
    );
  });
});
