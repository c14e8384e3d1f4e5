import { actOnItem, getDueCalendar, getItem, openItem } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testPack } from '../../ledger/testing/test-pack.ts';
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

async function list(title: string, lead: string, dueOn: string, term = 'by_date'): Promise<string> {
  const { itemId } = await office.expect(openItem, {
    body: { commandId: randomUUID(), procedure: 'rectification', action: 'list', title, evidence: [], fields: { source: 'check', issue: title, goal: '整改到位', term, due_on: dueOn }, parties: { lead: [{ orgId: lead }] } },
  });
  return itemId;
}

const month = { from: '2022-01-31', to: '2022-03-06', whose: 'all', perDay: 2 } as const;

describe('the calendar', () => {
  test('has the due day of every item and of every further clock that runs, and a day opens what the month counts', async () => {
    for (const nth of [1, 2, 3, 4]) await list(`青溪第${nth}件`, TEST_ORGS.qingxiHospital, '2022-02-15');
    await list('白河', TEST_ORGS.baiheHospital, '2022-02-16');
    // Long term: put right by 4 March, and to be reported on month by month, on 7 February first because the 5th is a Saturday.
    const long = await list('长期坚持', TEST_ORGS.baiheHospital, '2022-03-04', 'long');
    const { days, total } = await office.expect(getDueCalendar, { query: month });
    const counted = Object.fromEntries(days.filter(({ count }) => count > 0).map(({ day, count, rows, more }) => [day, [count, rows.length, more]]));
    const clocks = (await office.expect(getItem, { params: { itemId: long } })).clocks.map(({ due }) => due ?? '').toSorted();
    expect(clocks.at(-1)).toBe('2022-03-04');
    expect(counted).toEqual({ [clocks[0] ?? '']: [1, 1, 0], '2022-02-15': [4, 2, 2], '2022-02-16': [1, 1, 0], '2022-03-04': [1, 1, 0] });
    expect(total).toBe(7);
    const lists = await Promise.all(days.map(async ({ day }) => (await office.expect(getDueCalendar, { query: { ...month, from: day, to: day, perDay: 500 } })).days.flatMap(({ rows }) => rows)));
    expect(lists.flat()).toHaveLength(total);
    expect(lists.flat().find(({ dueOn }) => dueOn === '2022-03-04')).toMatchObject({ id: long, dueClock: { zh: '问题整改' } });
  });

  test('says which days are off and which are worked in exchange', async () => {
    const { days, missingYears } = await office.expect(getDueCalendar, { query: { ...month, from: '2022-01-29', to: '2022-02-07' } });
    expect(days.map(({ kind }) => kind)).toEqual(['make_up_day', 'make_up_day', ...Array.from({ length: 7 }, () => 'holiday'), 'workday']);
    expect(days[3]?.holiday).toBe('春节');
    expect(missingYears).toEqual([]);
  });

  test('is mine while the step is mine, my unit’s while it takes part, and never shows what I may not see', async () => {
    const titles = async (who: TestClient, whose: 'me' | 'unit' | 'all') => (await who.expect(getDueCalendar, { query: { ...month, whose, perDay: 10 } })).days.flatMap(({ rows }) => rows.map(({ title }) => title));
    expect((await titles(clerk, 'all')).toSorted()).toEqual(['青溪第1件', '青溪第2件', '青溪第3件', '青溪第4件']);
    expect(await titles(clerk, 'me')).toHaveLength(4);
    expect(await titles(office, 'me')).toEqual([]);
    expect(await titles(office, 'unit')).toHaveLength(7);
    expect(await titles(stranger, 'all')).toEqual(['长期坚持', '白河', '长期坚持']);
    const { days } = await clerk.expect(getDueCalendar, { query: { ...month, whose: 'me', perDay: 10 } });
    const first = days.flatMap(({ rows }) => rows)[0]?.id ?? '';
    await clerk.expect(actOnItem, { params: { itemId: first }, body: { commandId: randomUUID(), action: 'claim', version: 1, fields: { measures: '补登', responsible: '李某' }, evidence: [] } });
    expect(await titles(clerk, 'me')).toHaveLength(4);
    await office.expect(actOnItem, { params: { itemId: first }, body: { commandId: randomUUID(), action: 'merge', version: 2, fields: {}, opinion: '并案', evidence: [] } });
    expect(await titles(clerk, 'all')).toHaveLength(3);
  });

  test('answers six weeks and six hundred rows, no more', async () => {
    expect((await office.call(getDueCalendar, { query: { ...month, to: '2022-03-14' } })).status).toBe(400);
    expect((await office.call(getDueCalendar, { query: { ...month, perDay: 500 } })).status).toBe(400);
    expect((await office.call(getDueCalendar, { query: { ...month, to: '2022-01-30' } })).status).toBe(400);
  });
});
