import { actOnItem, exportItemBoard, getItem, getItemBoard, listAuditEntries, openItem, type ItemBoardView } from '@taizhang/contract';
import { readWordText } from '@taizhang/reports';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { openArchive } from '../../forms/workbook/archive.ts';
import { readSheet } from '../../forms/workbook/read-sheet.ts';
import { readWorkbookParts } from '../../forms/workbook/workbook-parts.ts';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer<SeededCounty>;
let office: TestClient;
let clerk: TestClient;
let stranger: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  [office, clerk, stranger] = await Promise.all([server.signIn('office_head'), server.signIn('clerk'), server.signIn('clerk2')]);
});
afterAll(() => server?.stop());

const everything = { only: 'all', page: 1, size: 100 } as const;
const board = async (who: TestClient, query: object = {}): Promise<ItemBoardView> => who.expect(getItemBoard, { query: { ...everything, ...query } });

/** Puts an issue on the list, to be put right by 20 January unless told. */
async function list(title: string, lead: string, fields: object = {}): Promise<string> {
  const { itemId } = await office.expect(openItem, {
    body: {
      commandId: randomUUID(), procedure: 'rectification', action: 'list', title, evidence: [], fields: { source: 'audit', batch: '2021年专项督查', issue: `${title}：台账不全`, goal: '建全台账', term: 'by_date', due_on: '2022-01-20', ...fields },
      parties: { lead: [{ orgId: lead }], assisting: [{ orgId: TEST_ORGS.countyHospital }, { orgId: TEST_ORGS.primaryCare }] },
    },
  });
  return itemId;
}

async function act(who: TestClient, itemId: string, action: string, more: object = {}): Promise<void> {
  const { version } = await who.expect(getItem, { params: { itemId } });
  await who.expect(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action, version, fields: {}, evidence: [], ...more } });
}

describe('the lists of issues', () => {
  let overdue = '';
  beforeAll(async () => {
    overdue = await list('青溪镇台账', TEST_ORGS.qingxiHospital, { found_on: '2021-12-20' });
    await list('白河乡台账', TEST_ORGS.baiheHospital, { source: 'petition', batch: '信访件' });
    const merged = await list('重复问题', TEST_ORGS.qingxiHospital);
    await act(clerk, overdue, 'claim', { fields: { measures: '逐册补登', responsible: '李某' } });
    await act(office, merged, 'merge', { opinion: '与1号并案' });
    server.clock.advance(20 * 24 * 60);
    [office, clerk, stranger] = await Promise.all([server.signIn('office_head'), server.signIn('clerk'), server.signIn('clerk2')]);
  });

  test('say column by column what the records hold, and count what they show', async () => {
    const { lists, rows, totals, sources, title } = await board(office);
    const row = rows.find(({ id }) => id === overdue);
    const cell = (listId: string, column: string): unknown => {
      const at = lists.findIndex(({ id }) => id === listId);
      return row?.cells[at]?.[lists[at]?.columns.findIndex(({ id }) => id === column) ?? -1];
    };
    expect(title.zh).toBe('青岚县卫生健康局问题整改');
    expect([cell('issues', 'source'), cell('issues', 'found_on'), cell('tasks', 'measures'), cell('tasks', 'limit'), cell('responsibility', 'responsible')]).toEqual([expect.objectContaining({ zh: '审计' }), '2021-12-20', '逐册补登', '2022-01-20', '李某']);
    expect(cell('responsibility', 'assisting')).toMatchObject({ zh: '青岚县人民医院、基层卫生股' });
    expect(cell('responsibility', 'standing')).toMatchObject({ zh: expect.stringMatching(/^整改中（.*超期/u) });
    expect(totals).toEqual({ issues: 3, dropped: 1, open: 2, overdue: 2, closed: 0, rate: 0, lookBack: 0, relisted: 0 });
    expect(sources.map(({ name, count }) => [name.zh, count])).toEqual([['审计', 2], ['信访', 1]]);
  });

  test('show the part that is asked for, and nothing of others', async () => {
    const places = async (who: TestClient, query: object): Promise<readonly string[]> => (await board(who, query)).rows.map(({ title }) => title);
    expect(await places(office, { source: 'petition' })).toEqual(['白河乡台账']);
    expect(await places(office, { batch: '2021年专项督查', only: 'open' })).toEqual(['青溪镇台账']);
    expect(await places(office, { org: TEST_ORGS.baihe })).toEqual(['白河乡台账']);
    expect(await places(office, { year: 2020 })).toEqual([]);
    expect(await places(office, { procedure: 'audit-rectification' })).toEqual([]);
    expect(await places(stranger, {})).toEqual(['白河乡台账']);
    expect((await stranger.call(getItemBoard, { query: { ...everything, org: TEST_ORGS.qingxi } })).status).toBe(403);
    expect((await office.call(getItemBoard, { query: { ...everything, procedure: 'supervision' } })).status).toBe(404);
  });

  test('of a thousand issues are summed, paged, and written whole into both files, with who took them in the audit', async () => {
    await withSystem(server.deps.database, async (tx) => {
      await rowsOf(tx, `insert into work_item (county_id, id, org_id, procedure, year, number, title, state, is_final, opening, item, version, is_late, opened_on)
        select county_id, gen_random_uuid(), org_id, procedure, year, 100 + n, '问题第' || n || '号', case when n % 4 = 0 then 'settled' else 'handling' end, n % 4 = 0, opening, jsonb_set(item::jsonb, '{state}', case when n % 4 = 0 then '"settled"' else '"handling"' end::jsonb)::json, version, false, opened_on
        from work_item, generate_series(1, 1000) n where id = $1`, [overdue]);
      await rowsOf(tx, `insert into work_party (county_id, item_id, nth, relation, org_id, waits, has_acted, procedure, number, is_final, opened_on) select county_id, id, 0, 'lead', $1, false, false, procedure, number, is_final, opened_on from work_item where title like '问题第%'`, [server.seeded.ids.get(TEST_ORGS.qingxiHospital)]);
    });
    const first = await board(office, { size: 100 });
    const pages = await Promise.all(Array.from({ length: Math.ceil(first.total / 100) }, async (_, at) => (await board(office, { page: at + 1, size: 100 })).rows));
    const rows = pages.flat();
    const count = (is: (row: (typeof rows)[number]) => boolean): number => rows.filter(is).length;
    expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 1003 }, (_, at) => at + 1));
    expect(first.totals).toMatchObject({ issues: rows.length, closed: count(({ standing }) => standing === 'closed'), open: count(({ standing }) => standing === 'open'), overdue: count(({ isLimitOver }) => isLimitOver) });
    expect(first.totals.rate).toBeCloseTo((250 / 1002) * 100);

    const request = { commandId: randomUUID(), format: 'xlsx', only: 'all' } as const;
    const sheets = await sheetsOf(await fileOf(office, request));
    expect(sheets.map((sheet) => sheet.length)).toEqual([1007, 1007, 1007]);
    for (const sheet of sheets) expect(sheet.slice(3, -1).map(([place]) => place)).toEqual(rows.map(({ place }) => place));
    expect(sheets[0]?.slice(3, -1).map((cells) => cells[2])).toEqual(rows.map(({ title }) => title));
    expect(String(sheets[2]?.at(-1)?.[0])).toContain('共1003个问题');
    const { text } = readWordText(new Uint8Array(await fileOf(office, { ...request, commandId: randomUUID(), format: 'docx' })));
    for (const { number, title } of rows) expect(text).toContain(`${number}\t${title}`);

    expect((await sheetsOf(await fileOf(stranger, { ...request, commandId: randomUUID() })))[0]?.slice(3, -1).map((cells) => cells[2])).toEqual(['白河乡台账']);
    const auditor = await server.signIn('audit_admin');
    const { entries } = await auditor.expect(listAuditEntries, { query: { action: 'item.export' } });
    expect(entries).toMatchObject([['clerk2', 1], ['office_head', 1003], ['office_head', 1003]].map(([actorName, issues]) => ({ actorName, detail: { issues } })));
  });
});

async function fileOf(who: TestClient, body: object): Promise<Buffer> {
  const { status, body: bytes } = await who.send('POST', exportItemBoard.path, body);
  expect(status).toBe(200);
  return Buffer.from(bytes as Uint8Array);
}

/** Rows of every sheet as the product's own reader of foreign workbooks has them; it shares no code with the writer. */
async function sheetsOf(bytes: Buffer): Promise<readonly (readonly (readonly unknown[])[])[]> {
  const archive = await openArchive(bytes, '清单.xlsx');
  const parts = await readWorkbookParts(archive, '清单.xlsx');
  const sheets: unknown[][][] = [];
  for (const path of parts.sheets) {
    const rows: unknown[][] = [];
    await readSheet(archive, parts, path, (_row, cells) => rows.push(cells.map((cell) => (cell?.kind === 'number' ? cell.value : cell?.kind === 'text' ? cell.text : cell))) > 0);
    sheets.push(rows);
  }
  return sheets;
}
