import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withSystem } from '../../database/scope.ts';
import { rowsOf } from '../../ledger/sql.ts';
import { OrgDirectories } from '../../organisation/org-directory.ts';
import { startTestDatabase, testClock, type TestDatabase } from '../../testing/index.ts';
import { prepareWorkbookBench } from '../testing/workbook-bench.ts';

let opened: TestDatabase;
beforeAll(async () => {
  opened = await startTestDatabase();
});
afterAll(() => opened?.close());

describe('import of a large workbook', () => {
  test('accounts for every row over hundreds of forms, and saves what it accepted in one go', async () => {
    const { database, dataDirectory } = opened;
    const bench = await prepareWorkbookBench({ database, dataDirectory, directories: new OrgDirectories(), clock: testClock(), version: 'test' }, { rows: 4000, wrongEvery: 20 });
    const view = await bench.preview();
    expect(view.account).toMatchObject({ inputs: 4000, accepted: 3800, updated: 0, unchanged: 0, rejected: bench.wrongRows });
    expect((await bench.commit(view.importId)).status).toBe('committed');
    const saved = await withSystem(database, (tx) => rowsOf<{ forms: number; cells: number }>(tx, `select count(distinct (org_id, period)) as forms, sum((select count(*) from jsonb_object_keys(cells))) as cells from submission_action`));
    expect(saved).toEqual([{ forms: view.forms.length, cells: 3800 }]);
    expect((await bench.preview()).account).toMatchObject({ inputs: 4000, accepted: 0, unchanged: 3800, rejected: bench.wrongRows });
  });
});
