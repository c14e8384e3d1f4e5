import { parsePeriod, type OrgId } from '@taizhang/kernel';
import { decide, foldSubmission, type SubmissionAction, type SubmissionActionKind } from '@taizhang/records';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withScope, withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { TEST_ORGS } from '../testing/index.ts';
import { nameOfKey, type SubmissionKey } from './submission-history.ts';
import { lockSubmissions, readSubmissions, storeActions, storeHistories } from './submission-store.ts';
import { readSummaries, rebuildSummaries, summarise } from './submission-summary.ts';
import { visitForm } from './testing/forms-pack.ts';
import { startFormsServer, type FormsServer } from './testing/forms-server.ts';

let server: FormsServer;
beforeAll(async () => {
  server = await startFormsServer();
});
afterAll(() => server?.stop());

const KINDS: readonly SubmissionActionKind[] = ['save', 'submit', 'return', 'approve', 'lock', 'reopen', 'urge'];
const KEYS: readonly SubmissionKey[] = [TEST_ORGS.qingxiHospital, TEST_ORGS.baiheClinic].flatMap((orgId: OrgId) =>
  ['2021-11', '2021-12'].map((period) => ({ formId: visitForm.id, period: parsePeriod(period), orgId })));

const step = fc.record({
  key: fc.constantFrom(...KEYS), kind: fc.constantFrom(...KINDS), minute: fc.nat(59), account: fc.constantFrom('server', randomUUID()),
  cells: fc.dictionary(fc.constantFrom('outpatients', 'managed', 'spending'), fc.option(fc.integer({ min: 0, max: 99 }), { nil: null })), note: fc.constantFrom('更正', undefined),
});

function actionOf(version: number, { kind, minute, account, cells, note }: typeof step extends fc.Arbitrary<infer Step> ? Step : never): SubmissionAction {
  const base = { id: randomUUID(), at: `2022-01-05T08:${String(minute).padStart(2, '0')}:00.000Z`, by: account, byName: '某某', baseVersion: version, ...(note === undefined ? {} : { note }) };
  switch (kind) {
    case 'save':
    case 'submit':
      return { ...base, kind, cells };
    case 'return':
      return { ...base, kind, reasons: { managed: '不符' } };
    case 'reopen':
      return { ...base, kind, note: '更正' };
    case 'approve':
    case 'lock':
    case 'urge':
      return { ...base, kind };
  }
}

describe('summaries of submissions', () => {
  test('kept action by action are exactly what a rebuild from the actions gives', async () => {
    const { deps, seeded, ledgerDeps } = server;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        await withSystem(deps.database, async (tx) => {
          const county = await ledgerDeps.ledger.county(tx, seeded.id);
          for (const each of steps) {
            const state = (await lockSubmissions(tx, county, [each.key])).get(nameOfKey(each.key)) ?? foldSubmission([]);
            const action = actionOf(state.version, each);
            const decision = decide(state, action, visitForm);
            if (decision.kind === 'allowed') await storeActions(tx, county, [{ key: each.key, action, state: decision.state }]);
          }
          const kept = (await readSummaries(tx, county, {})).filter(({ actionCount }) => actionCount > 0);
          await rebuildSummaries(tx, county);
          expect(await readSummaries(tx, county, {})).toEqual(kept);
          const states = await readSubmissions(tx, county, KEYS);
          for (const summary of kept) expect(summary).toEqual(summarise(summary.key, states.get(nameOfKey(summary.key)) ?? foldSubmission([])));
        });
      }),
      { numRuns: 25, seed: 20_220_105 },
    );
  });

  test('histories brought in whole are what their actions say', async () => {
    const { deps, seeded, ledgerDeps } = server;
    const key: SubmissionKey = { formId: visitForm.id, period: parsePeriod('2020-12'), orgId: TEST_ORGS.baiheHospital };
    const base = { by: 'demo-clerk', byName: '孙某某', baseVersion: 0 };
    const actions: readonly SubmissionAction[] = [{ ...base, id: 'demo:1', at: '2021-01-04T09:00:00+08:00', kind: 'submit', cells: { outpatients: 7 } }, { ...base, id: 'demo:2', at: '2021-01-05T09:00:00+08:00', kind: 'approve', baseVersion: 1 }];
    await withSystem(deps.database, async (tx) => {
      const county = await ledgerDeps.ledger.county(tx, seeded.id);
      await storeHistories(tx, county, [{ key, actions }]);
      expect(await readSummaries(tx, county, { periods: [key.period] })).toMatchObject([{ status: 'approved', version: 2, cells: { outpatients: 7 }, firstSubmittedAt: '2021-01-04T01:00:00.000Z' }]);
    });
  });

  test('the database itself shows nobody another jurisdiction\'s forms, and lets nobody rewrite an action', async () => {
    const { deps, seeded } = server;
    const baihe = [TEST_ORGS.baihe, TEST_ORGS.baiheHospital].map((id) => seeded.ids.get(id) ?? 0);
    const actor = { scope: { countyId: seeded.id, wholeCounty: false, orgIds: baihe } };
    const seen = await withScope(deps.database, actor, (tx) => rowsOf<{ org_id: number }>(tx, 'select distinct org_id from submission_action union select distinct org_id from submission'));
    expect(seen.map((row) => row.org_id)).toEqual([seeded.ids.get(TEST_ORGS.baiheHospital)]);
    await expect(withScope(deps.database, actor, (tx) => rowsOf(tx, 'update submission_action set note = null'))).rejects.toThrow(/permission denied/u);
    const elsewhere = [seeded.id, seeded.ids.get(TEST_ORGS.qingxiHospital)];
    await expect(
      withScope(deps.database, actor, (tx) => rowsOf(tx, `insert into submission (county_id, org_id, form_id, period, status, version, action_count, cells, returned_cells) values ($1, $2, 'f', '2021-01', 'draft', 1, 1, '{}', 0)`, elsewhere)),
    ).rejects.toThrow(/row-level security/u);
  });
});
