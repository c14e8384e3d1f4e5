import type { PlainDate } from '@taizhang/kernel';
import { checkRecord } from '../register/check-record.ts';
import { REGISTER } from '../register/resident-file.ts';
import type { FieldValues, ServiceRecord } from '../register/service-record.ts';
import type { EntryLedger } from './entry-ledger.ts';
import type { FhirImport } from './import-options.ts';
import type { DraftOfRecord } from './read-draft.ts';

/** Ends a record put together from a bundle: refused as its form would refuse it, else new, changed or as it is known already. */
export function settleDraft(draft: DraftOfRecord, today: PlainDate, ledger: EntryLedger): FhirImport['records'] {
  const { resident, recordId, kind, form, on, orgId, rows } = draft;
  const record: ServiceRecord = { id: recordId, programme: form.programme, kind: form.kind, on, orgId, fields: Object.fromEntries(draft.fields) };
  const known = [...resident.file.records.values()].flat().find(({ id }) => id === recordId);
  const { programme } = form;
  const outcome = known === undefined ? 'accepted' : isSame(known, record) ? 'unchanged' : 'updated';
  // What is known already is not judged again: rules grow stricter, and records stay.
  const problem = outcome === 'unchanged' ? undefined : checkRecord(kind, record, resident.file, today).find(({ severity }) => severity === 'hard');
  if (problem) {
    for (const row of rows) ledger.reject(row, problem.message);
    return [];
  }
  if (programme === REGISTER && outcome !== 'unchanged' && resident.isNew !== true) {
    for (const row of rows) ledger.reject(row, 'residence');
    return [];
  }
  for (const row of rows) ledger.settle(row, outcome);
  return outcome === 'unchanged' ? [] : [{ residentId: resident.id, record, isNew: known === undefined }];
}

function isSame(a: ServiceRecord, b: ServiceRecord): boolean {
  return a.programme === b.programme && a.kind === b.kind && a.on === b.on && a.orgId === b.orgId && stateOf(a.fields) === stateOf(b.fields);
}

/** Answers in the order of their keys; unanswered ones are left out, as they are on paper. */
function stateOf(fields: FieldValues): string {
  const answered = Object.entries(fields).filter(([, value]) => value !== '' && !(typeof value === 'object' && value.length === 0));
  return JSON.stringify(answered.sort(([a], [b]) => (a < b ? -1 : 1)));
}
