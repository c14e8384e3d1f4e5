import { approveSubmission, getSubmission, urgeFiling, type FilingView } from '@taizhang/contract';
import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/call.ts';
import { newCommandId } from '../../api/command-id.ts';
import { filingWords } from './words.ts';

/**
 * Approves one line of the list, unless it is not what the list showed any more.
 * @throws ApiProblem when it has changed or is refused
 */
export async function approveFiling(filing: FilingView): Promise<void> {
  const params = { formId: filing.formId, period: filing.period, orgId: filing.orgId };
  const view = await call(getSubmission, { params });
  const submitted = view.timeline.findLast((step) => step.kind === 'submit')?.at;
  const isAsListed = view.may.approve && submitted !== undefined && filing.submittedAt !== null && Date.parse(submitted) === Date.parse(filing.submittedAt);
  if (!isAsListed) throw new ApiProblem(409, { code: 'stale', message: filingWords.changed });
  await call(approveSubmission, { params, body: { commandId: newCommandId(), baseVersion: view.version } });
}

/** Urges one line of the list. @throws ApiProblem when it is refused */
export async function urgeOne(filing: FilingView, note: string): Promise<void> {
  const params = { formId: filing.formId, period: filing.period, orgId: filing.orgId };
  await call(urgeFiling, { params, body: { commandId: newCommandId(), ...(note.trim() === '' ? {} : { note: note.trim() }) } });
}
