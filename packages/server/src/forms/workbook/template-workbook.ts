import { fail, periodEnd, periodLabel, type OrgId, type OrgUnit, type Period } from '@taizhang/kernel';
import { dueDate, expectedFilers, BLANK_SUBMISSION, type CellValues, type FormDefinition } from '@taizhang/records';
import type { Actor } from '../../auth/actor.ts';
import { withScope } from '../../database/scope.ts';
import { FileReply } from '../../http/file-reply.ts';
import type { LedgerCounty } from '../../ledger/ledger-county.ts';
import type { LedgerDeps } from '../../ledger/ledger-deps.ts';
import { canSeeOrg, requireVisibleOrg } from '../../policies/jurisdiction.ts';
import { readWorkingCalendar } from '../../system/holidays.ts';
import { requireFormPeriod } from '../filing-target.ts';
import { formCatalogue } from '../form-catalogue.ts';
import { readFormFigures } from '../form-figures.ts';
import { prefilledCells } from '../prefill.ts';
import { nameOfKey } from '../submission-history.ts';
import { readSubmissions } from '../submission-store.ts';
import { enterableItems } from './enterable-items.ts';
import { writeFormWorkbook, type FormRow } from './form-workbook.ts';
import type { WorkbookHead } from './instruction-sheet.ts';
import { FIRST_DATA_ROW, REQUIRED_MARK } from './template-columns.ts';

/** Media type of an .xlsx file. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The template of a form for the institutions of the jurisdiction, or of one part of it, with what is already known filled in. */
export async function downloadTemplate(deps: LedgerDeps, actor: Actor, query: { readonly formId: string; readonly period: string; readonly org?: string | undefined }): Promise<FileReply> {
  const catalogue = formCatalogue(deps.ledger);
  const form = catalogue.get(query.formId);
  const period = requireFormPeriod(form, query.period);
  const { head, cellsOf } = await withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const root = requireVisibleOrg(actor, county.directory, query.org).code;
    const units = unitsOf(actor, county, form, period, root);
    if (units.length === 0) fail('not_found', { zh: `辖区内没有机构需要填报“${form.name.zh}”。`, en: `No institution of the jurisdiction has to fill in "${form.name.en}".` });
    const orgIds = units.map(({ id }) => id);
    const states = await readSubmissions(tx, county, orgIds.map((orgId) => ({ formId: form.id, period, orgId })));
    const figures = await readFormFigures(tx, county, catalogue, form, { orgIds, periods: [period] });
    const dueOn = dueDate(form, period, await readWorkingCalendar(tx, county.id));
    const known = new Map(orgIds.map((orgId): [OrgId, CellValues] => {
      const state = states.get(nameOfKey({ formId: form.id, period, orgId })) ?? BLANK_SUBMISSION;
      return [orgId, { ...prefilledCells(form, state, figures.known(orgId, period)), ...state.cells }];
    }));
    return { head: { form, period, dueOn, units, isMarked: false } satisfies WorkbookHead, cellsOf: known };
  }, { readOnly: true, isolation: 'repeatable read' });
  const bytes = await writeFormWorkbook({ ...head, rows: templateRows(head, cellsOf) });
  const [only] = head.units;
  const whose = head.units.length === 1 && only ? only.name : `${head.units.length}家机构`;
  return new FileReply({ fileName: `${form.name.zh}_${periodLabel(period, 'zh')}_${whose}.xlsx`, mediaType: XLSX, bytes });
}

/** The institutions at or below a unit that hand the form in, as the actor may see them. */
export function unitsOf(actor: Actor, county: LedgerCounty, form: FormDefinition, period: Period, root: OrgId): readonly OrgUnit[] {
  const view = county.directory.tree.at(periodEnd(period));
  return expectedFilers(form, view).filter(({ id }) => canSeeOrg(actor, county.directory.idOf(id)) && (id === root || root === actor.jurisdictionCode || view.isWithin(id, root)));
}

function* templateRows({ form, period, units }: WorkbookHead, cellsOf: ReadonlyMap<OrgId, CellValues>): Generator<FormRow> {
  let row = FIRST_DATA_ROW;
  for (const [index, unit] of units.entries()) {
    const cells = cellsOf.get(unit.id) ?? {};
    for (const item of enterableItems(form)) {
      const label = `${item.required ? REQUIRED_MARK : ''}${item.label.zh}`;
      yield {
        row, item,
        cells: { org_id: unit.id, org_name: unit.name, period, item: item.key, group: item.group.zh, label, unit: item.unit, value: cells[item.key] ?? null, note: null },
        // Once is enough: a note on every row of a hundred institutions makes the file slow to open.
        ...(index === 0 && item.note ? { remark: item.note.zh } : {}),
      };
      row += 1;
    }
  }
}
