import { orgId, parsePeriod, plainDate, type OrgUnit } from '@taizhang/kernel';
import { defineCatalogue } from '@taizhang/indicators';
import { foldSubmission, type SubmissionState } from '@taizhang/records';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formCatalogue } from '../form-catalogue.ts';
import { formsPack, visitForm } from '../testing/forms-pack.ts';
import type { CellContent } from './cell-content.ts';
import { judgeRows, readRows, type JudgedWorkbook } from './judge-workbook.ts';
import type { SheetRow } from './read-form-sheet.ts';
import type { RowRules } from './row-rules.ts';

const catalogue = formCatalogue({
  packs: [formsPack], catalogue: defineCatalogue(formsPack),
  keys: { keyOf: () => 0, metricOf: () => formsPack.metrics[0]?.id ?? fail() }, county: () => fail(),
});
const unit = (id: string): OrgUnit => ({ id: orgId(id), name: id, nameEn: id, kind: 'village-clinic', openedOn: plainDate('2010-01-01'), order: 0 });
const UNITS = new Map(['990001101201', '990001101202', '990001200201'].map((id) => [id, unit(id)]));
const rules: RowRules = {
  form: visitForm, today: plainDate('2022-01-05'), unitOf: (code) => UNITS.get(code), isInJurisdiction: (id) => !id.startsWith('990001200'), isExpected: () => true,
};
const base = { at: '2022-01-01T00:00:00.000Z', by: 'x', byName: 'x', note: '' };
const DRAFT = foldSubmission([{ ...base, id: '1', baseVersion: 0, kind: 'save', cells: { outpatients: 5, managed: 3 } }]);
const SUBMITTED = foldSubmission([{ ...base, id: '1', baseVersion: 0, kind: 'submit', cells: { outpatients: 5, managed: 3 } }]);

function judge(rows: readonly SheetRow[], stateOf: (month: string) => SubmissionState | undefined = () => undefined): JudgedWorkbook {
  return judgeRows(catalogue, rules, readRows(rules, rows).read, { stateOf: ({ period }) => stateOf(period), previousOf: () => ({}) });
}

const text = (value: string): CellContent => ({ kind: 'text', text: value });
const number = (value: number): CellContent => ({ kind: 'number', value });
const row = (at: number, org: string, period: string, item: string, value?: CellContent): SheetRow => ({
  row: at, cells: { org_id: text(org), period: text(period), item: text(item), ...(value ? { value } : {}) },
});

const anyCell = fc.oneof(
  fc.integer({ min: -20, max: 30 }).map(number), fc.double({ min: -5, max: 200, noNaN: true }).map(number), fc.constantFrom('５', '1,200', '约10', '=1+1', '—', '12%', '').map(text),
  fc.constant<CellContent>({ kind: 'formula', formula: 'A1' }), fc.constant<CellContent>({ kind: 'other', text: '#N/A' }),
);
const anyRow = fc.record({
  org: fc.constantFrom(...UNITS.keys(), '990001999'), period: fc.constantFrom('2021-11', '2021-12', '2021Q4', '2022-09', '2021年10月'),
  item: fc.constantFrom('outpatients', 'lectures', 'residents', 'managed', 'manage_rate', 'pass_rate', 'nothing'), value: fc.option(anyCell, { nil: undefined }),
});
const anyWorkbook = fc.array(anyRow, { maxLength: 40 }).map((rows) => rows.map(({ org, period, item, value }, at) => row(at + 6, org, period, item, value)));
const states = (month: string) => (month === '2021-11' ? SUBMITTED : month === '2021-12' ? DRAFT : undefined);

describe('judgeRows', () => {
  test('accounts for every row exactly once, gives every rejected row its reason and place, and changes only what it accepted', () => {
    fc.assert(
      fc.property(anyWorkbook, (rows) => {
        const { account, drafts, remarks } = judge(rows, states);
        expect(account.inputs).toBe(rows.length);
        expect(account.accepted + account.updated + account.unchanged + account.rejected).toBe(rows.length);
        expect(account.rows?.map((outcome) => outcome.row)).toEqual(rows.map((each) => each.row));
        for (const outcome of account.rows ?? []) if (outcome.outcome === 'rejected') expect([outcome.reason?.zh, outcome.column, remarks.get(outcome.row)?.kind]).toEqual([expect.any(String), expect.any(String), 'rejected']);
        expect(drafts.reduce((sum, { cells }) => sum + Object.keys(cells).length, 0)).toBe(account.accepted + account.updated);
        expect(drafts.every(({ key }) => key.period !== '2021-11')).toBe(true);
      }),
      { numRuns: 500, seed: 20_220_105 },
    );
  });

  test('the order of rows does not change what becomes of the workbook, but for which of two equal rows counts', () => {
    fc.assert(
      fc.property(anyWorkbook, (rows) => {
        const counts = ({ account: { accepted, updated, unchanged, rejected } }: JudgedWorkbook) => ({ accepted, updated, unchanged, rejected });
        expect(counts(judge(rows.toReversed(), states))).toEqual(counts(judge(rows, states)));
      }),
      { numRuns: 200, seed: 20_220_105 },
    );
  });

  test('takes what it saved before as unchanged, so that a file may come twice', () => {
    fc.assert(
      fc.property(anyWorkbook, (rows) => {
        const first = judge(rows, states);
        const saved = new Map(first.drafts.map(({ key, cells }) => [`${key.orgId}|${key.period}`, cells]));
        const again = judgeRows(catalogue, rules, readRows(rules, rows).read, {
          previousOf: () => ({}),
          stateOf(key) {
            const before = states(key.period);
            const cells = saved.get(`${key.orgId}|${key.period}`);
            return cells === undefined ? before : foldSubmission([...(before?.timeline ?? []), { ...base, id: '2', baseVersion: 1, kind: 'save', cells }]);
          },
        });
        expect(again.account).toMatchObject({ accepted: 0, updated: 0, rejected: first.account.rejected });
      }),
      { numRuns: 200, seed: 20_220_105 },
    );
  });

  test('a row pasted one line too low is caught by the name beside the code', () => {
    const slipped = { ...row(6, '990001101201', '2021-12', 'outpatients', number(5)) };
    const { account } = judge([{ ...slipped, cells: { ...slipped.cells, label: text('*健康讲座') } }]);
    expect(account.rows?.[0]).toMatchObject({ outcome: 'rejected', column: '项目' });
    expect(judge([{ ...slipped, cells: { ...slipped.cells, label: text('*门诊人次') } }]).account.accepted).toBe(1);
  });

  test('an empty cell says nothing: it clears no figure', () => {
    expect(judge([row(6, '990001101201', '2021-12', 'outpatients')], () => DRAFT)).toMatchObject({ account: { unchanged: 1 }, drafts: [] });
    expect(parsePeriod('2021-12')).toBe('2021-12');
  });
});

function fail(): never {
  throw new Error('not needed here');
}
