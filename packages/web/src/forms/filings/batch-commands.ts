import { approveSubmission, urgeFiling, type FilingView } from '@taizhang/contract';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';

/**
 * Approves one line of the list as the list showed it.
 * @throws ApiProblem `stale` when it has changed since, or another when it is refused
 */
export async function approveFiling(filing: FilingView): Promise<void> {
  const params = { formId: filing.formId, period: filing.period, orgId: filing.orgId };
  await call(approveSubmission, { params, body: { commandId: newCommandId(), baseVersion: filing.version } });
}

/** Urges one line of the list. @throws ApiProblem when it is refused */
export async function urgeOne(filing: FilingView, note: string): Promise<void> {
  const params = { formId: filing.formId, period: filing.period, orgId: filing.orgId };
  await call(urgeFiling, { params, body: { commandId: newCommandId(), ...(note.trim() === '' ? {} : { note: note.trim() }) } });
}
