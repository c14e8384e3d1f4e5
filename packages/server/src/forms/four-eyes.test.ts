import { approveSubmission, getSubmission, submitSubmission } from '@taizhang/contract';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertAccount } from '../account/insert-account.ts';
import { withSystem } from '../database/scope.ts';
import { rowsOf } from '../ledger/sql.ts';
import { TEST_ORGS, type TestClient } from '../testing/index.ts';
import { startFormsServer, type FormsServer } from './testing/forms-server.ts';

let server: FormsServer;
let both: TestClient;
beforeAll(async () => {
  server = await startFormsServer();
  const { deps, seeded } = server;
  // Somebody who fills in and reviews, with the password of another seeded account.
  await withSystem(deps.database, async (tx) => {
    const [clerk] = await rowsOf<{ password_hash: string }>(tx, `select password_hash from account where login_name = 'clerk'`);
    await insertAccount(tx, {
      countyId: seeded.id, id: randomUUID(), loginName: 'both', displayName: 'both', orgId: seeded.ids.get(TEST_ORGS.qingxiHospital) ?? 0, jurisdictionId: seeded.ids.get(TEST_ORGS.qingxi) ?? 0,
      roles: ['clerk', 'section_head'], passwordHash: clerk?.password_hash ?? '', mustChangePassword: false, createdAt: deps.clock.wallNow(),
    });
  });
  both = await server.signIn('both');
});
afterAll(() => server?.stop());

const at = (period: string) => ({ params: { formId: 'visit-monthly', period, orgId: TEST_ORGS.qingxiHospital } });
const submit = (client: TestClient, period: string) => client.expect(submitSubmission, { ...at(period), body: { commandId: randomUUID(), baseVersion: 0, cells: { outpatients: 1, residents: 9, managed: 1 } } });
const approve = (client: TestClient, period: string) => client.call(approveSubmission, { ...at(period), body: { commandId: randomUUID(), baseVersion: 1 } });

describe('approving', () => {
  test('one\'s own form is refused while another reviewer could, and the button says so', async () => {
    expect((await submit(both, '2021-10')).may.approve).toBe(false);
    expect(await approve(both, '2021-10')).toMatchObject({ status: 403, body: { code: 'forbidden', details: { reason: 'four_eyes' } } });
    const head = await server.signIn('section_head');
    expect((await head.expect(getSubmission, at('2021-10'))).may.approve).toBe(true);
    expect((await approve(head, '2021-10')).status).toBe(200);
  });

  test('another\'s form is not', async () => {
    await submit(await server.signIn('clerk'), '2021-11');
    expect((await approve(both, '2021-11')).status).toBe(200);
  });

  test('one\'s own form is allowed to the only reviewer there is, and the audit says so', async () => {
    const { deps } = server;
    await withSystem(deps.database, (tx) => rowsOf(tx, `update account set disabled_at = now() where login_name in ('section_head', 'office_head')`));
    expect((await submit(both, '2021-12')).may.approve).toBe(true);
    expect((await approve(both, '2021-12')).status).toBe(200);
    const entries = await withSystem(deps.database, (tx) => rowsOf<{ detail: unknown }>(tx, `select detail from audit_entry where action = 'submission.approve' order by seq desc limit 1`));
    expect(entries).toMatchObject([{ detail: { approvedOwn: true } }]);
  });
});
