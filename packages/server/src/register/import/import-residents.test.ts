import { commitResidents, downloadAnnotatedResidents, downloadResidentTemplate, uploadResidents, type ResidentImportView } from '@taizhang/contract';
import { idCheckCharacter } from '@taizhang/kernel';
import { readXlsx } from 'hucre';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { writeSpreadsheet } from '../../forms/workbook/spreadsheet-writer.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { compareStandings } from '../compare-standings.ts';
import { openRegisterCounty } from '../register-county.ts';
import { registerPack } from '../testing/register-pack.ts';
import { RESIDENT_LIST } from './resident-columns.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
beforeAll(async () => {
  server = await startTestServer({ packs: [registerPack] });
  nurse = await server.signIn('nurse');
});
afterAll(async () => server.stop());

type Row = Readonly<Partial<Record<(typeof RESIDENT_LIST)[number]['key'], string | number>>>;
const CLINIC = '青溪镇河湾村卫生室';
const numberOf = (seventeen: string): string => `${seventeen}${idCheckCharacter(seventeen)}`;

async function listOf(rows: readonly Row[]): Promise<Buffer> {
  const columns = RESIDENT_LIST.filter(({ key }) => key !== 'reason');
  const lines = [['taizhang-residents', '1'], columns.map(({ key }) => key), ['居民'], [], columns.map(({ title }) => title), ...rows.map((row) => columns.map(({ key }) => row[key] ?? null))];
  return writeSpreadsheet([{ name: '居民', widths: columns.map(({ width }) => width), rows: lines.map((cells, at) => ({ row: at + 1, cells: cells.map((value) => ({ value })) })) }]);
}

async function preview(rows: readonly Row[], client = nurse): Promise<ResidentImportView> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await listOf(rows))]), '居民.xlsx');
  const { status, body } = await client.send('POST', uploadResidents.path, form);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return uploadResidents.response.parse(body);
}

const commit = async (importId: string, commandId = crypto.randomUUID()) => nurse.call(commitResidents, { params: { importId }, body: { commandId } });
const row = (name: string, more: Row = {}): Row => ({ name, sex: '女', born_on: '1960-03-04', org: CLINIC, since: '2019.1.5', residence: '户籍', role: '户主', ...more });
const differences = async () => withSystem(server.deps.database, async (tx) => (await compareStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id))).differences);

describe('a list of residents', () => {
  test('the template offers the clinics of the jurisdiction and no other', async () => {
    const { body } = await nurse.call(downloadResidentTemplate);
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    const { sheets } = await readXlsx(body);
    expect(sheets[0]?.rows[0]?.[0]).toBe('taizhang-residents');
    const clinics = sheets[1]?.rows.map((cells) => cells[0]).filter((name) => name);
    expect(clinics).toEqual([CLINIC, '青溪镇上坪村卫生室']);
    expect((await server.anonymous.call(downloadResidentTemplate)).status).toBe(401);
  });

  test('every row is accounted for with its reason, nobody is added before the commit, and the file comes back marked', async () => {
    const number = numberOf('99000119700101002');
    const view = await preview([
      row('陈一', { sex: '', born_on: '', identity_number: number }), row('陈二', { identity_number: '990001197001010099' }), row('陈三', { born_on: '1960-02-30' }), row('陈四', { org: '白河乡双河村卫生室' }),
      row('陈五', { org: TEST_ORGS.baiheClinic }), row('陈六', { since: '2099-01-01' }), row('陈七', { identity_number: number }), row('陈八'), row('陈八', { phone: '13800000001' }), row('', {}), row('陈九', { sex: '男', born_on: '', identity_number: numberOf('99000119700101004') }),
    ]);
    expect(view.account).toMatchObject({ inputs: 11, accepted: 3, updated: 0, unchanged: 0, rejected: 8, flagged: 1 });
    expect(view.account.rows.map(({ row: at, column }) => `${at} ${column}`)).toEqual(['7 证件号码', '8 出生日期', '9 所属村卫生室', '10 所属村卫生室', '11 居住起始日', '12 出生日期', '14 姓名', '15 姓名', '16 性别']);
    expect(view.account.rows[0]?.reason?.zh).toContain('待核实');
    expect(((await nurse.send('GET', '/residents?text=陈')).body as { rows: unknown[] }).rows).toEqual([]);
    const { body } = await nurse.call(downloadAnnotatedResidents, { params: { importId: view.importId } });
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    const { sheets } = await readXlsx(body);
    expect(sheets[0]?.rows[7]?.at(-1)).toContain('不是有效日期');
    for (const file of readdirSync(path.join(server.deps.dataDirectory, 'imports'))) expect(readFileSync(path.join(server.deps.dataDirectory, 'imports', file)).subarray(0, 2).toString()).not.toBe('PK');
  });

  test('committed twice or sent twice it adds nobody twice; changed phones and addresses are updated; counts are those of a rebuild', async () => {
    const rows = [row('周一', { identity_number: numberOf('99000119800101002'), sex: '', born_on: '', phone: '13900000001' }), row('周二', { phone: '13900000002', address: '河湾村一组' }), row('周三', { born_on: '1990-01-01', org: TEST_ORGS.qingxiClinic2 })];
    const view = await preview(rows);
    const commandId = crypto.randomUUID();
    const [one, two] = await Promise.all([commit(view.importId, commandId), commit(view.importId, commandId)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect((await commit(view.importId)).status).toBe(409);
    const found = ((await nurse.send('GET', '/residents?text=周')).body as { rows: { id: number }[] }).rows;
    expect(found).toHaveLength(3);
    expect((await preview(rows)).account).toMatchObject({ inputs: 3, accepted: 0, unchanged: 3 });
    const again = await preview([{ ...rows[0], phone: '13900000009' }, { ...rows[1], address: '' }, row('周四', { identity_number: numberOf('99000119800101002'), sex: '', born_on: '' })]);
    expect(again.account).toMatchObject({ updated: 1, unchanged: 1, rejected: 1 });
    expect((await commit(again.importId)).status).toBe(200);
    const page = async (text: string) => ((await nurse.send('GET', `/residents?text=${text}`)).body as { rows: { id: number }[] }).rows.map(({ id }) => id);
    expect(await page('13900000009')).toEqual([found[0]?.id]);
    expect(await page('13900000001')).toEqual([]);
    expect((await nurse.send('POST', `/residents/${found[1]?.id}/reveal`, { commandId: crypto.randomUUID(), reason: '核对' })).body).toMatchObject({ name: '周二', phone: '13900000002', address: '河湾村一组' });
    expect(await differences()).toEqual([]);
  });

  test('a preview that no longer holds is not committed', async () => {
    const rows = [row('郑一')];
    const [first, second] = [await preview(rows), await preview(rows)];
    expect((await commit(first.importId)).status).toBe(200);
    expect(await commit(second.importId)).toMatchObject({ status: 409, body: { code: 'stale' } });
  });

  test('four thousand rows are added in one go, each with code, tokens, standings and counts', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => row(`何${String.fromCodePoint(0x4e00 + at)}`, { born_on: `19${50 + (at % 50)}-0${1 + (at % 9)}-1${at % 10}` }));
    const view = await preview(rows);
    expect((await commit(view.importId)).status).toBe(200);
    expect(view.account.accepted).toBe(4_000);
    const stored = await withSystem(server.deps.database, (tx) => rowsOf<{ n: number }>(tx, "select count(*) as n from resident where created_by = 'nurse' and last_seq = 1 and wake_on is not null and record_code like '990001101%'"));
    expect(stored[0]?.n).toBeGreaterThanOrEqual(4_000);
    expect(await differences()).toEqual([]);
  });
});
