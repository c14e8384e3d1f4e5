import { commitVisits, downloadAnnotatedVisits, downloadVisitTemplate, uploadVisits, type ResidentImportView } from '@taizhang/contract';
import { idCheckCharacter, plainDate } from '@taizhang/kernel';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../../database/scope.ts';
import { writeSpreadsheet } from '../../../forms/workbook/spreadsheet-writer.ts';
import { rowsOf } from '../../../ledger/sql.ts';
import { loadPacks } from '../../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../../testing/index.ts';
import { compareStandings } from '../../compare-standings.ts';
import { openRegisterCounty } from '../../register-county.ts';
import { addResidents } from '../add-residents.ts';
import { serverActor } from '../../../auth/actor.ts';

let server: TestServer<SeededCounty>;
let nurse: TestClient;
const numberOf = (seventeen: string): string => `${seventeen}${idCheckCharacter(seventeen)}`;
const NUMBERS = ['99000119600304102', '99000119610304102', '99000119620304102', '99000120150304102'].map(numberOf);
const [ONE = '', TWO = '', ELSEWHERE = '', CHILD = ''] = NUMBERS;

beforeAll(async () => {
  server = await startTestServer({ packs: await loadPacks(['@taizhang/pack-health']) });
  server.clock.setToday(plainDate('2021-05-20'));
  nurse = await server.signIn('nurse');
  const { deps, seeded, clock } = server;
  await withSystem(deps.database, async (tx) => {
    const people = NUMBERS.map((number, at) => ({
      row: at, orgId: number === ELSEWHERE ? TEST_ORGS.baiheClinic : TEST_ORGS.qingxiClinic, sex: 'female' as const, bornOn: plainDate(`${number.slice(6, 10)}-03-04`), since: plainDate('2019-01-01'), residenceKind: 1 as const, role: null,
      identity: { name: `陈${at}`, kind: 'id_card' as const, number, phone: null, address: null }, isVerified: true, doubts: [],
    }));
    await addResidents(tx, await openRegisterCounty(deps, tx, seeded.id), people, { actor: serverActor({ id: seeded.id, code: seeded.code }, '试验'), at: clock.now() });
  });
});
afterAll(async () => server.stop());

type Row = Readonly<Record<string, string | number>>;

/** The template as downloaded, with rows filled in below its heads. */
async function filled(rows: readonly Row[]): Promise<Buffer> {
  const { body } = await nurse.call(downloadVisitTemplate, { query: { programme: 'hypertension', kind: 'follow_up' } });
  if (!(body instanceof Uint8Array)) throw new Error('no template');
  const head = ((await readXlsx(body)).sheets[0]?.rows ?? []).slice(0, 5).map((cells) => cells.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? cell : null)));
  const keys = head[1] ?? [];
  const lines = [...head, ...rows.map((row) => keys.map((key) => row[String(key)] ?? null))];
  return writeSpreadsheet([{ name: '随访', widths: keys.map(() => 12), rows: lines.map((cells, at) => ({ row: at + 1, cells: cells.map((value) => ({ value })) })) }]);
}

async function preview(rows: readonly Row[]): Promise<ResidentImportView> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await filled(rows))]), '随访.xlsx');
  const { status, body } = await nurse.send('POST', uploadVisits.path, form);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return uploadVisits.response.parse(body);
}

const commit = async (importId: string) => nurse.call(commitVisits, { params: { importId }, body: { commandId: crypto.randomUUID() } });
const visit = (number: string, on: string, more: Row = {}): Row => ({ '#identity_number': number, '#on': on, way: '门诊', sbp: 146, dbp: 88, symptoms: '头痛头晕、恶心呕吐', adherence: '规律', adverse: '无', complication: '无', heart_rate: 70, ...more });
const records = async (): Promise<number> => withSystem(server.deps.database, async (tx) => (await rowsOf<{ n: number }>(tx, "select count(*)::int as n from record_action a join record_form f on f.key = a.form where f.programme = 'hypertension'"))[0]?.n ?? 0);
const differences = async () => withSystem(server.deps.database, async (tx) => (await compareStandings(tx, await openRegisterCounty(server.deps, tx, server.seeded.id))).differences);
const reasons = ({ account }: ResidentImportView) => new Map((account.rows ?? []).map(({ row, outcome, reason }) => [row, `${outcome} ${reason?.zh ?? ''}`]));

describe('a list of visits', () => {
  test('every row is judged for itself before anything is saved, and comes back marked at the cell', async () => {
    const view = await preview([
      visit(ONE, '2021-03-01'), visit(numberOf('99000119990304102'), '2021-03-01'), visit(ONE, '2021-05-21'), visit(ONE, '1959-12-31'), visit(ONE, '2021-02-30'), visit(ONE, '2021-03-02', { sbp: 900 }), visit(ONE, '2021-03-02', { sbp: '高' }),
      visit(ONE, '2021-03-02', { way: '托梦' }), visit(ELSEWHERE, '2021-03-01'), visit(CHILD, '2021-03-01'), visit(ONE, '2021-03-01'), visit(TWO, '2021/3/3', { '#name': '陈九' }), visit(TWO, '2021/3/3', { sbp: 225 }),
    ]);
    const said = reasons(view);
    expect(view.account).toMatchObject({ inputs: 13, accepted: 2, rejected: 11 });
    const expected: Readonly<Record<number, string>> = { 7: '没有居民登记', 8: '晚于今天', 9: '早于出生', 10: '不是有效日期', 11: '应在', 12: '不是数字', 13: '不在选项中', 14: '不在您的管辖范围', 15: '不属于', 16: '与第 6 行是同一次', 17: '姓名与', 18: '少见' };
    for (const [row, word] of Object.entries(expected)) expect(said.get(Number(row)) ?? '', `row ${row}`).toContain(word);
    expect(await records()).toBe(0);
    const { body } = await nurse.call(downloadAnnotatedVisits, { params: { importId: view.importId } });
    if (!(body instanceof Uint8Array)) throw new Error('no file');
    const marked = (await readXlsx(body)).sheets[0]?.rows ?? [];
    expect(marked[10]?.at(-1)).toContain('收缩压应在');
    expect(marked).toHaveLength(18);
  });

  test('what is accepted is saved in one go with standings and counts; the same file again changes nothing, half of it known counts nothing twice', async () => {
    const rows = [visit(ONE, '2021-02-01'), visit(ONE, '2021-04-01'), visit(TWO, '2021-04-02'), visit(TWO, '2021-05-30')];
    const first = await preview(rows);
    expect((await commit(first.importId)).status).toBe(200);
    expect(await records()).toBe(3);
    expect(await differences()).toEqual([]);
    expect((await commit(first.importId)).status).toBe(409);
    const again = await preview([...rows.slice(0, 3), visit(TWO, '2021-05-03')]);
    expect(again.account).toMatchObject({ accepted: 1, unchanged: 3, rejected: 0 });
    expect((await commit(again.importId)).status).toBe(200);
    expect(await records()).toBe(4);
    expect(await differences()).toEqual([]);
  });

  test('a register that moved on between preview and commit: nothing of the batch is saved, nothing is lost', async () => {
    const [late, early] = [await preview([visit(ONE, '2021-05-10'), visit(TWO, '2021-05-11')]), await preview([visit(ONE, '2021-05-10')])];
    expect((await commit(early.importId)).status).toBe(200);
    const before = await records();
    expect(await commit(late.importId)).toMatchObject({ status: 409 });
    expect(await records()).toBe(before);
    const retry = await preview([visit(ONE, '2021-05-10'), visit(TWO, '2021-05-11')]);
    expect(retry.account).toMatchObject({ accepted: 1, unchanged: 1 });
    expect((await commit(retry.importId)).status).toBe(200);
    expect(await records()).toBe(before + 1);
    expect(await differences()).toEqual([]);
  });
});
