import type { SubmissionView } from '@taizhang/contract';
import { periodEnd } from '@taizhang/kernel';
import { compileForm, completeCells, decimalsOf, dueDate, filingStatus, type CellValues, type SubmissionAction, type SubmissionState } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { Tx } from '../database/database.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { presentName } from '../ledger/present-figure.ts';
import { readWorkingCalendar } from '../system/holidays.ts';
import { findCellProblems } from './cell-problems.ts';
import type { FilingTarget } from './filing-target.ts';
import { formCatalogue } from './form-catalogue.ts';
import { readFormFigures } from './form-figures.ts';
import { prefilledCells } from './prefill.ts';
import { presentForm } from './present-form.ts';
import { valuesWhenReturned } from './returned-cells.ts';
import { nameOfKey } from './submission-history.ts';
import { maySubmission, mustLeaveApprovalToAnother } from './submission-policy.ts';
import { readSubmissions } from './submission-store.ts';

/** Everything the entry screen of one form, institution and period shows. */
export async function readEntryGrid(tx: Tx, deps: LedgerDeps, county: LedgerCounty, actor: Actor, target: FilingTarget): Promise<SubmissionView> {
  const { form, period, orgId, unit } = target;
  const catalogue = formCatalogue(deps.ledger);
  const key = { formId: form.id, period, orgId };
  const state = requireState(await readSubmissions(tx, county, [key]), nameOfKey(key));
  const figures = await readFormFigures(tx, county, catalogue, form, { orgIds: [orgId], periods: [period] });
  const dueOn = dueDate(form, period, await readWorkingCalendar(tx, county.id));
  const mustLeave = await mustLeaveApprovalToAnother(tx, county, actor, state, target, deps.clock);
  const known = figures.known(orgId, period);
  const stated = { ...prefilledCells(form, state, known), ...state.cells };
  const cells = completeCells(form, stated);
  const previous = completeCells(form, figures.previous(orgId, period));
  const yearToDate = figures.yearToDate(orgId, period, cells);
  const returned = valuesWhenReturned(form, state);
  return {
    form: presentForm(actor, county, form, county.directory.tree.at(periodEnd(period))),
    orgId,
    orgName: presentName(unit),
    period,
    dueOn,
    status: state.status,
    filing: filingStatus(state, dueOn, deps.clock.today(), periodEnd(period)),
    version: state.version,
    items: form.items.map((item) => ({
      key: item.key, metricId: item.metricId, group: item.group, label: item.label, unit: item.unit, entry: item.entry, compute: item.compute ?? null,
      required: item.required, integer: item.integer, decimals: decimalsOf(item),
      value: cells[item.key] ?? null, previous: previous[item.key] ?? null, yearToDate: yearToDate[item.key] ?? null,
      returnedReason: state.returnedCells[item.key] ?? null, returnedValue: returned[item.key] ?? null, ledgerValue: item.entry === 'computed' ? null : (known[item.key] ?? null),
      min: item.min ?? null, max: item.max ?? null, note: item.note ?? null,
    })),
    problems: findCellProblems(catalogue, form, stated, previous).map(({ key: cell, severity, sentence }) => ({ key: cell, severity, sentence })),
    timeline: state.timeline.map(presentAction),
    checks: compileForm(form).checks.map(({ check, keys }) => ({ when: check.when, severity: check.severity, sentence: check.sentence, keys: [...keys] })),
    may: maySubmission(actor, state, target, deps.clock, mustLeave),
  };
}

function requireState(states: ReadonlyMap<string, SubmissionState>, name: string): SubmissionState {
  const state = states.get(name);
  if (!state) throw new Error(`The submission ${name} was not read.`);
  return state;
}

function presentAction(action: SubmissionAction): SubmissionView['timeline'][number] {
  const cells: CellValues | object = 'cells' in action ? (action.cells ?? {}) : {};
  return {
    kind: action.kind, at: action.at, by: action.byName, note: action.note ?? null,
    cellCount: action.kind === 'return' ? Object.keys(action.reasons).length : Object.keys(cells).length,
    reasons: action.kind === 'return' ? { ...action.reasons } : {},
  };
}
