import { listAuditEntries, openOrgUnit, verifyAudit } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../database/scope.ts';
import { seedCounty, startTestServer, TEST_ORGS, type SeededCounty, type TestClient, type TestServer } from '../testing/index.ts';
import { readAuditChain } from './read-audit.ts';
import { verifyChain, type StoredAuditRecord } from './verify-chain.ts';

let server: TestServer<SeededCounty>;
let auditor: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  auditor = await server.signIn('audit_admin');
  const admin = await server.signIn('system_admin');
  for (const village of ['301', '302', '303']) {
    await admin.expect(openOrgUnit, { body: { commandId: randomUUID(), id: `990001101${village}`, name: '某村卫生室', kind: 'village-clinic', parentId: TEST_ORGS.qingxi, openedOn: '2022-01-01' } });
  }
});
afterAll(() => server?.stop());

const chain = async () => {
  const records: StoredAuditRecord[] = [];
  await withSystem(server.deps.database, async (tx) => {
    for await (const piece of readAuditChain(tx, server.seeded.id)) records.push(...piece);
  });
  return records;
};

describe('audit', () => {
  test('needs login', async () => {
    expect((await server.anonymous.call(listAuditEntries)).status).toBe(401);
  });

  test('refuses everybody but the audit administrator', async () => {
    for (const name of ['system_admin', 'security_admin', 'director']) expect((await (await server.signIn(name)).call(listAuditEntries)).status).toBe(403);
  });

  test('shows the auditor of another county nothing of this one', async () => {
    await seedCounty(server.deps, { code: '990002', prefix: 'other.' });
    const stranger = await server.signIn('other.audit_admin');
    const { entries } = await stranger.expect(listAuditEntries);
    expect(entries.map((entry) => entry.action)).toEqual(['session.start']);
  });

  test('tells who did what to which, newest first, page by page', async () => {
    const first = await auditor.expect(listAuditEntries, { query: { action: 'organisation.', size: 2 } });
    expect(first).toMatchObject({ more: true, entries: [{ action: 'organisation.open', actorName: 'system_admin', subject: { id: '990001101303' }, detail: { kind: 'village-clinic' } }, { subject: { id: '990001101302' } }] });
    const second = await auditor.expect(listAuditEntries, { query: { action: 'organisation.', size: 2, before: first.entries.at(-1)?.seq } });
    expect(second).toMatchObject({ more: false, entries: [{ subject: { id: '990001101301' } }] });
  });

  test("finds the entries of an office's day, not of UTC's", async () => {
    server.clock.advance(60 * 15);
    await server.signIn('inspector');
    const { entries } = await auditor.expect(listAuditEntries, { query: { from: '2022-01-06', to: '2022-01-06' } }).catch(async () => (await server.signIn('audit_admin')).expect(listAuditEntries, { query: { from: '2022-01-06', to: '2022-01-06', actor: 'inspector' } }));
    expect(entries.some((entry) => entry.actorName === 'inspector' && entry.recordedAt.startsWith('2022-01-05T17'))).toBe(true);
  });

  test('is intact, and says what to note down', async () => {
    const client = await server.signIn('audit_admin');
    const { intact, entries, head } = await client.expect(verifyAudit);
    expect({ intact, entries }).toEqual({ intact: true, entries: (await chain()).length });
    expect(head).toMatch(/^[0-9a-f]{64}$/u);
  });
});

describe('verifyChain', () => {
  const changed = (records: readonly StoredAuditRecord[], index: number, change: Partial<StoredAuditRecord>) => records.map((record, i) => (i === index ? { ...record, ...change } : record));

  test('finds an entry that was changed, even in its detail', async () => {
    const records = await chain();
    expect((await verifyChain([changed(records, 2, { detail: '{"x":1}' })])).faults).toEqual([{ seq: 3, problem: 'changed' }]);
  });

  test('finds an entry that was removed, in the middle and at the end', async () => {
    const records = await chain();
    expect((await verifyChain([records.toSpliced(2, 1)])).faults).toEqual([{ seq: 3, problem: 'missing' }]);
    const last = records.at(-1);
    const head = { seq: last?.seq ?? 0, digest: last?.digest ?? '' };
    expect((await verifyChain([records.slice(0, -1)], { head })).faults).toEqual([{ seq: records.length, problem: 'cut_off' }]);
  });

  test('finds a whole chain that was rewritten, by the digest noted before', async () => {
    const records = await chain();
    const witness = records[3]?.digest ?? '';
    expect(await verifyChain([records], { witness })).toMatchObject({ hasWitness: true });
    expect(await verifyChain([records.slice(0, 3)], { witness })).toMatchObject({ hasWitness: false, faults: [] });
  });
});
