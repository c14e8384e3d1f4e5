import type { SubmissionView } from '@taizhang/contract';
import { describe, expect, test } from 'vitest';
import { buildSubmissionView } from '../testing/build-submission-view.ts';
import { startEntry, typeCell, type EntryState } from './entry-state.ts';
import { nextProblem, obstacles, tallySheet } from './entry-tally.ts';
import { formOfView } from './form-of-view.ts';
import { liveSheet, type Behaviours, type SheetRow } from './live-sheet.ts';

const behaviours: Behaviours = new Map([['managed', 'stock'], ['lectures', 'flow'], ['attended', 'flow'], ['visits', 'flow'], ['rate', 'derived']]);

function sheet(view: SubmissionView, change: (state: EntryState) => EntryState = (state) => state): readonly SheetRow[] {
  return liveSheet({ view, form: formOfView(view), state: change(startEntry(view)), behaviours });
}

function row(rows: readonly SheetRow[], key: string): SheetRow {
  const found = rows.find(({ item }) => item.key === key);
  if (found === undefined) throw new Error(`no row ${key}`);
  return found;
}

describe('the live sheet', () => {
  test('a computed cell and its year to date follow what is typed', () => {
    const rows = sheet(buildSubmissionView(), (state) => typeCell(state, 'lectures', '4'));
    expect(row(rows, 'rate').value).toBe(115);
    expect(row(rows, 'lectures').yearToDate).toBe(10);
    expect(row(rows, 'rate').yearToDate).toBe(71.2);
  });

  test('a stock is its latest value, never added to the year', () => {
    expect(row(sheet(buildSubmissionView(), (state) => typeCell(state, 'managed', '205')), 'managed').yearToDate).toBe(205);
  });

  test('unreadable text is an error of its own and not also "required"', () => {
    const rows = sheet(buildSubmissionView(), (state) => typeCell(state, 'visits', '1,8'));
    expect(row(rows, 'visits').marks.map(({ kind }) => kind)).toEqual(['wrong']);
    expect(tallySheet(rows)).toMatchObject({ errors: 1, empty: 0 });
  });

  test('a limit of the form is said while typing, not after saving', () => {
    const view = buildSubmissionView({}, { lectures: { max: 31 } });
    expect(row(sheet(view, (state) => typeCell(state, 'lectures', '32')), 'lectures').marks.map(({ kind }) => kind)).toEqual(['hard']);
  });

  test('a problem only the server can find stands until the cell is changed', () => {
    const beyond = { key: 'lectures', severity: 'hard', sentence: { zh: '不能大于 31', en: 'at most 31' } } as const;
    const view = buildSubmissionView({ problems: [beyond] });
    expect(row(sheet(view), 'lectures').marks).toEqual([{ kind: 'hard', sentence: beyond.sentence }]);
    expect(row(sheet(view, (state) => typeCell(state, 'lectures', '3')), 'lectures').marks).toEqual([]);
  });

  test('a limit the server found broken by a computed cell goes when an input changes its value', () => {
    const beyond = { key: 'rate', severity: 'hard', sentence: { zh: '不能大于 100', en: 'at most 100' } } as const;
    const view = buildSubmissionView({ problems: [beyond] });
    expect(row(sheet(view), 'rate').marks).toEqual([{ kind: 'hard', sentence: beyond.sentence }]);
    expect(row(sheet(view, (state) => typeCell(state, 'lectures', '5')), 'rate').marks).toEqual([]);
  });

  test('a returned cell is open until its value differs from what came back, also after a reload', () => {
    const open = sheet(buildSubmissionView({}, { attended: { returnedReason: '与台账不一致', returnedValue: 460 } }));
    expect(tallySheet(open)).toMatchObject({ returnedOpen: 1 });
    const corrected = sheet(buildSubmissionView({}, { attended: { returnedReason: '与台账不一致', returnedValue: 460, value: 90 } }));
    expect(tallySheet(corrected)).toMatchObject({ returnedOpen: 0 });
    expect(row(corrected, 'attended').marks.map(({ kind }) => kind)).toEqual(['fixed']);
  });
});

describe('a cell the ledger has another value for', () => {
  const known = buildSubmissionView({}, { visits: { value: 112, ledgerValue: 109 }, attended: { value: 50 } });

  test('says so while it differs, and is no obstacle: people settle it', () => {
    const rows = sheet(known);
    expect(row(rows, 'visits').marks).toEqual([{ kind: 'ledger', sentence: { zh: '与台账 109 不一致', en: 'Ledger: 109' } }]);
    expect(obstacles(tallySheet(rows), '', { isOnline: true, maySubmit: true })).toEqual([]);
    expect(row(sheet(known, (state) => typeCell(state, 'visits', '109')), 'visits').marks).toEqual([]);
  });

  test('says it as soon as somebody types away from what the ledger offered', () => {
    const offered = buildSubmissionView({}, { managed: { ledgerValue: 201 } });
    expect(row(sheet(offered), 'managed').marks).toEqual([]);
    expect(row(sheet(offered, (state) => typeCell(state, 'managed', '205')), 'managed').marks.map(({ kind }) => kind)).toEqual(['ledger']);
  });
});

describe('what still keeps a form back', () => {
  const may = { isOnline: true, maySubmit: true };

  test('a doubt needs a word, an empty required cell a value', () => {
    const tally = tallySheet(sheet(buildSubmissionView()));
    expect(obstacles(tally, '', may)).toEqual(['empty', 'doubt_note']);
    expect(obstacles(tally, '健康宣传周', may)).toEqual(['empty']);
  });

  test('offline nothing can be handed in, whatever the cells say', () => {
    const tally = tallySheet(sheet(buildSubmissionView(), (state) => typeCell(typeCell(state, 'visits', '4'), 'attended', '50')));
    expect(obstacles(tally, '', may)).toEqual([]);
    expect(obstacles(tally, '', { ...may, isOnline: false })).toEqual(['offline']);
  });

  test('checking walks the problems in the order of the form and starts over at the end', () => {
    const rows = sheet(buildSubmissionView());
    expect(nextProblem(rows, undefined)).toBe('attended');
    expect(nextProblem(rows, 'attended')).toBe('visits');
    expect(nextProblem(rows, 'visits')).toBe('attended');
  });
});
