import type { SubmissionView } from '@taizhang/contract';
import type { Actor } from '../auth/actor.ts';
import { withScope } from '../database/scope.ts';
import type { LedgerDeps } from '../ledger/ledger-deps.ts';
import { formCatalogue } from './form-catalogue.ts';
import { presentForm } from './present-form.ts';

/** The forms some institution of the jurisdiction has to fill in, with what they cost it in a year. */
export async function listForms(deps: LedgerDeps, actor: Actor): Promise<SubmissionView['form'][]> {
  return withScope(deps.database, actor, async (tx) => {
    const county = await deps.ledger.county(tx, actor.countyId);
    const view = county.directory.tree.at(deps.clock.today());
    return formCatalogue(deps.ledger).forms.map((form) => presentForm(actor, county, form, view)).filter(({ institutions }) => institutions > 0);
  }, { readOnly: true });
}
