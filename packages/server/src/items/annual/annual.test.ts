import { actOnItem, downloadAnnualTable, getAnnualTable, getItem, listAnnualItems, openItem, uploadEvidence } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { testPack } from '../../ledger/testing/test-pack.ts';
import { loadPacks } from '../../load-packs.ts';
import { startTestServer, type SeededCounty, type TestClient, type TestServer } from '../../testing/index.ts';

let server: TestServer<SeededCounty>;
let office: TestClient;

beforeAll(async () => {
  server = await startTestServer({ packs: [testPack, ...(await loadPacks(['@taizhang/pack-office']))] });
  office = await server.signIn('office_head');
});
afterAll(() => server?.stop());

async function apply(title: string, applicant: string, at: string): Promise<string> {
  return (await office.expect(openItem, { body: { commandId: randomUUID(), procedure: 'disclosure-request', action: 'register', title, fields: { applicant, channel: 'online', wanted: '名单' }, evidence: [], parties: {}, at } })).itemId;
}

async function reply(itemId: string, type: string): Promise<void> {
  const form = new FormData();
  form.append('file', new Blob(['%PDF-1.7 答复书']), '答复书.pdf');
  const { body } = await office.send('POST', uploadEvidence.path, form);
  const { version } = await office.expect(getItem, { params: { itemId } });
  await office.expect(actOnItem, { params: { itemId }, body: { commandId: randomUUID(), action: 'reply', version, fields: { reply_type: type, reply: '见附件' }, evidence: [(body as { id: string }).id] } });
}

const table = (year: number) => office.expect(getAnnualTable, { params: { procedureId: 'disclosure-request' }, query: { year } });

test('a year of applications fills the form: received by the day they came, carried over, each figure with its items; what has no place is listed and shows in the equations', async () => {
  const [december, refused, open] = [await apply('去年收到', 'business', '2021-12-30'), await apply('名单', 'person', '2022-01-04'), await apply('在办', 'person', '2022-01-05')];
  await reply(december, 'provided');
  await reply(refused, 'refused_internal');
  const shown = await table(2022);
  const row = (id: string) => shown.rows.find((each) => each.id === id);
  expect(['new', 'carried_in', 'provided', 'refused_internal', 'results', 'carried_out'].map((id) => [row(id)?.cells[0], row(id)?.cells[1], row(id)?.total])).toEqual([[2, 0, 2], [0, 1, 1], [0, 1, 1], [1, 0, 1], [1, 1, 2], [1, 0, 1]]);
  expect([shown.identities.filter(({ by }) => by !== 0), shown.unplaced, shown.isOver]).toEqual([[], [], false]);
  expect((await table(2021)).rows.filter(({ total }) => total > 0).map(({ id, total }) => [id, total])).toEqual([['new', 1], ['carried_out', 1]]);
  expect((await office.expect(listAnnualItems, { params: { procedureId: 'disclosure-request' }, query: { year: 2022, row: 'carried_out', column: 'person' } })).rows.map(({ itemId }) => itemId)).toEqual([open]);
  const file = await office.call(downloadAnnualTable, { params: { procedureId: 'disclosure-request' }, query: { year: 2022 } });
  expect(file.status).toBe(200);

  // An item of a time before the form asked for the ground of a refusal.
  await withSystem(server.deps.database, (tx) => rowsOf(tx, `update work_item set item = jsonb_set(item::jsonb, '{fields,reply_type}', '"refused"')::json where id = $1`, [refused]));
  const lacking = await table(2022);
  expect(lacking.unplaced.map(({ itemId, lacks }) => [itemId, lacks.zh])).toEqual([[refused, '办理结果不在表列情形之内']]);
  expect(lacking.identities.filter(({ by }) => by !== 0).map(({ by }) => by)).toEqual([1, 1]);
});
