import { orgId } from '@taizhang/kernel';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyStoredChain } from '../audit/read-audit.ts';
import { serverActor, type Actor } from '../auth/actor.ts';
import { withScope, withSystem } from '../database/scope.ts';
import { OrgDirectories } from '../organisation/org-directory.ts';
import { findSetting, storeSetting } from '../system/settings.ts';
import { seedCounty, startTestDatabase, testClock, type TestDatabase } from '../testing/index.ts';
import { executeCommand } from './execute-command.ts';

let opened: TestDatabase;
let actor: Actor;
const clock = testClock();
beforeAll(async () => {
  opened = await startTestDatabase();
  const county = await seedCounty({ ...opened, clock, directories: new OrgDirectories(), version: '0' });
  actor = serverActor({ id: county.id, code: orgId('990001') }, 'test');
});
afterAll(() => opened?.close());

const deps = () => ({ database: opened.database, clock });
const command = (commandId: string, action = 'setting.set') => ({ commandId, action, subject: { kind: 'setting', id: 'x' } });
const countEntries = () => withSystem(opened.database, async (tx) => (await tx.selectFrom('audit_entry').select('seq').where('county_id', '=', actor.countyId).execute()).length);

describe('executeCommand', () => {
  test('acts once and answers the same when the id comes again', async () => {
    const id = randomUUID();
    let acts = 0;
    const run = () => executeCommand(deps(), actor, command(id), async () => ({ acts: (acts += 1) }));
    expect([await run(), await run()]).toEqual([{ acts: 1 }, { acts: 1 }]);
    expect(acts).toBe(1);
  });

  test('acts once when twenty of the same arrive at the same moment', async () => {
    const id = randomUUID();
    let acts = 0;
    const results = await Promise.all(Array.from({ length: 20 }, () => executeCommand(deps(), actor, command(id), async () => ({ act: (acts += 1) }))));
    expect(new Set(results.map((result) => result.act))).toEqual(new Set([1]));
  });

  test('leaves neither change nor audit nor receipt when the work fails, and may be tried again with the same id', async () => {
    const id = randomUUID();
    const before = await countEntries();
    const failing = executeCommand(deps(), actor, command(id), async (tx) => {
      await storeSetting(tx, actor.countyId, 'half', 1);
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await withScope(opened.database, actor, (tx) => findSetting(tx, actor.countyId, 'half'))).toBeUndefined();
    expect(await countEntries()).toBe(before);
    expect(await executeCommand(deps(), actor, command(id), async () => 'done')).toBe('done');
  });

  test('refuses an id used for another action or by somebody else', async () => {
    const id = randomUUID();
    await executeCommand(deps(), actor, command(id), async () => 1);
    await expect(executeCommand(deps(), actor, command(id, 'setting.other'), async () => 2)).rejects.toMatchObject({ code: 'conflict' });
    await expect(executeCommand(deps(), { ...actor, accountId: randomUUID() }, command(id), async () => 2)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('keeps one unbroken chain when many commands end at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => executeCommand(deps(), actor, command(randomUUID()), async (_tx, trail) => trail.add({ index, text: '青岚 “引号” \u0001' }) ?? null)));
    expect(await withSystem(opened.database, (tx) => verifyStoredChain(tx, actor.countyId), { isolation: 'repeatable read' })).toMatchObject({ faults: [] });
  });

  test('writes the subject the work named, and what it told', async () => {
    await executeCommand(deps(), actor, command(randomUUID()), async (_tx, trail) => {
      trail.nameSubject('new-id');
      trail.add({ before: null });
      trail.add({ after: { value: 1.5 } });
      return null;
    });
    const last = await withSystem(opened.database, (tx) => tx.selectFrom('audit_entry').selectAll().where('county_id', '=', actor.countyId).orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow());
    expect(last).toMatchObject({ subject_id: 'new-id', detail: { before: null, after: { value: 1.5 } }, recorded_at: clock.wallNow() });
  });
});
