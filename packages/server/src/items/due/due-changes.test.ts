import { actOnItem, getDueChange, getHolidayYear, getItem, listDueChanges, listNotices, openItem, previewHolidayYear, setHolidayYear } from '@taizhang/contract';
import { replayItem, type ItemOpening, type ItemRecord, type WorkItem } from '@taizhang/workflow';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { serverActor } from '../../auth/actor.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { loadPacks } from '../../load-packs.ts';
import { OrgDirectories } from '../../organisation/org-directory.ts';
import { startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';
import { applyMoves } from './apply-moves.ts';
import { changeHolidays } from './change-holidays.ts';

let server: TestServer<SeededCounty>;
let admin: TestClient;
let head: TestClient;
let clerk: TestClient;
let office: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  [admin, head, clerk, office] = await Promise.all([server.signIn('system_admin'), server.signIn('section_head'), server.signIn('clerk'), server.signIn('office_head')]);
});
afterAll(() => server?.stop());

async function supervise(title: string): Promise<string> {
  const parties = { lead: [{ orgId: TEST_ORGS.qingxi }], reviewer: [{ orgId: TEST_ORGS.office }], leader: [{ orgId: TEST_ORGS.office }] };
  return (await head.expect(openItem, { body: { commandId: randomUUID(), procedure: 'supervision', action: 'hand_out', title, fields: { matter: '整改', source: 'leader' }, evidence: [], parties } })).itemId;
}

async function act(who: TestClient, itemId: string, action: string, more: object = {}) {
  const { version } = await who.expect(getItem, { params: { itemId } });
  return who.call(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action, version, fields: {}, evidence: [], ...more } });
}

/** The year as it is, with further days off and worked. */
async function year2022(off: readonly string[], worked: readonly string[] = []) {
  const { table } = await admin.expect(getHolidayYear, { params: { year: 2022 } });
  return {
    source: '国务院办公厅补充通知（国办发明电〔2022〕1号）', daysOff: [...(table?.daysOff ?? []), ...off.map((date) => ({ date, name: '调整' }))], workdays: [...(table?.workdays ?? []), ...worked.map((date) => ({ date, name: '调整' }))],
  };
}

const dueOf = async (itemId: string, clock: string) => (await head.expect(getItem, { params: { itemId } })).clocks.find(({ id }) => id === clock)?.due;
const params = { params: { year: 2022 } };

describe('a day that becomes a holiday', () => {
  test('moves every open item that counts over it: previewed, listed, written into the item and told once, even when the server dies in between', async () => {
    const [open, signed, closed] = [await supervise('在办事项'), await supervise('已签收'), await supervise('已撤回')];
    await act(clerk, signed, 'sign');
    expect((await act(head, closed, 'withdraw', { opinion: '重复' })).status).toBe(200);
    expect([await dueOf(open, 'signing'), await dueOf(signed, 'signing'), await dueOf(open, 'handling')]).toEqual(['2022-01-06', '2022-01-06', '2022-01-26']);

    server.clock.advance(1);
    const body = await year2022(['2022-01-06']);
    const preview = await admin.expect(previewHolidayYear, { ...params, body });
    expect(new Set(preview.rows.map(({ itemId, clock, before, after }) => `${itemId} ${clock.id} ${before} ${after}`))).toEqual(new Set([
      `${open} signing 2022-01-06 2022-01-07`, `${open} handling 2022-01-26 2022-01-27`, `${signed} handling 2022-01-26 2022-01-27`,
    ]));
    expect(preview.moves).toBe(3);
    // The administrator of the system learns the number, not what the item is about; why that day is told step by step.
    expect(preview.rows[0]).toMatchObject({ title: null, number: expect.stringMatching(/督办〔2022〕\d号/u), steps: expect.arrayContaining([expect.objectContaining({ what: 'skip', clause: body.source })]) });
    expect(await dueOf(open, 'signing')).toBe('2022-01-06');

    // The server dies after the change is stored, in the middle of writing the items.
    const dying = { ...server.deps, directories: Object.assign(new OrgDirectories(), { of: async () => { throw new Error('killed'); } }) };
    await expect(changeHolidays(dying, serverActor(server.seeded, '张管理'), { commandId: randomUUID(), table: { year: 2022, ...body }, acceptsEarlier: false })).rejects.toThrow('killed');
    const [change] = (await office.expect(listDueChanges, { query: {} })).rows;
    expect(change).toMatchObject({ kind: 'holidays', source: body.source, changedBy: '张管理', moves: 3, pending: 3 });
    await Promise.all([applyMoves(server.deps, server.seeded.id, 9), applyMoves(server.deps, server.seeded.id, 9)]);

    const listed = await office.expect(getDueChange, { params: { changeId: change?.id ?? '' }, query: {} });
    expect([listed.change.pending, listed.total]).toEqual([0, 3]);
    expect(listed.rows.map(({ itemId, clock, before, after, steps }) => [itemId, clock.id, before, after, steps])).toEqual(expect.arrayContaining(preview.rows.map(({ itemId, clock, before, after, steps }) => [itemId, clock.id, before, after, steps])));
    const page = await head.expect(getItem, { params: { itemId: open } });
    expect(page.dueOn).toBe('2022-01-07');
    expect(page.course.filter(({ kind }) => kind === 'move').map(({ sentence }) => sentence?.zh)).toEqual(expect.arrayContaining([expect.stringMatching(/国办发明电〔2022〕1号.*2022-01-06 顺延为 2022-01-07/u)]));
    expect((await clerk.expect(listNotices)).rows.filter(({ itemId, tone }) => itemId === open && tone === 'told')).toHaveLength(2);

    // Lists keep the day beside the item.
    const kept = await withSystem(server.deps.database, (tx) => rowsOf<{ due_on: string }>(tx, 'select due_on from work_party where item_id = $1 union all select due_on from work_search where item_id = $1', [open]));
    expect(new Set(kept.map((row) => row.due_on))).toEqual(new Set(['2022-01-07']));

    // What has closed, or stopped in time, keeps its days.
    expect([await dueOf(closed, 'signing'), await dueOf(signed, 'signing')]).toEqual(['2022-01-06', '2022-01-06']);
    const stored = await withSystem(server.deps.database, (tx) => rowsOf<{ opening: ItemOpening; item: WorkItem; records: readonly ItemRecord[] }>(tx, 'select opening, item, (select json_agg(record order by version) from work_record r where r.item_id = i.id) as records from work_item i'));
    for (const { opening, item, records } of stored) expect(replayItem(opening, records)).toEqual(item);
  });

  test('what was in time stays so when a day is worked after all', async () => {
    const itemId = await supervise('按时签收');
    server.clock.advance(2 * 24 * 60);
    [admin, head, clerk, office] = await Promise.all([server.signIn('system_admin'), server.signIn('section_head'), server.signIn('clerk'), server.signIn('office_head')]);
    expect((await act(clerk, itemId, 'sign')).status).toBe(200);
    server.clock.advance(1);
    const { table } = await admin.expect(getHolidayYear, params);
    const daysOff = (table?.daysOff ?? []).filter(({ date }) => date !== '2022-01-06');
    await admin.expect(setHolidayYear, { ...params, body: { commandId: randomUUID(), source: '更正', daysOff, workdays: table?.workdays ?? [] } });
    await act(clerk, itemId, 'report', { fields: { progress: '进行中' } });
    expect(await head.expect(getItem, { params: { itemId } })).toMatchObject({ isLate: false, clocks: expect.arrayContaining([expect.objectContaining({ id: 'signing', due: '2022-01-07', isOverdue: false }), expect.objectContaining({ id: 'handling', due: '2022-01-26' })]) });
  });
});

describe('time of somebody outside the office', () => {
  test('ends earlier only when whoever changes the table has said that they are told', async () => {
    const { itemId } = await office.expect(openItem, { body: { commandId: randomUUID(), procedure: 'disclosure-request', action: 'register', title: '申请公开', fields: { applicant: 'person', channel: 'online', wanted: '名单' }, evidence: [], parties: {} } });
    // The applicant's last day, Saturday 22 January, moves to Monday; then that Saturday is worked.
    await act(office, itemId, 'ask_completion', { fields: { missing: '年度', complete_by: '2022-01-22' } });
    expect(await dueOf(itemId, 'completion')).toBe('2022-01-24');
    const body = await year2022([], ['2022-01-22']);
    expect((await admin.expect(previewHolidayYear, { ...params, body })).againstCitizens).toBe(1);
    expect(await admin.call(setHolidayYear, { ...params, body: { commandId: randomUUID(), ...body } })).toMatchObject({ status: 400, body: { message: { zh: expect.stringContaining('1 项当事人的期限将提前') } } });
    expect(await dueOf(itemId, 'completion')).toBe('2022-01-24');
    await admin.expect(setHolidayYear, { ...params, body: { commandId: randomUUID(), ...body, acceptsEarlier: true } });
    expect(await dueOf(itemId, 'completion')).toBe('2022-01-22');
  });
});
