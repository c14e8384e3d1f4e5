import type { SubmissionView } from '@taizhang/contract';
import type { OrgTreeView } from '@taizhang/kernel';
import { expectedFilers, formCost, type FormDefinition } from '@taizhang/records';
import type { Actor } from '../auth/actor.ts';
import type { LedgerCounty } from '../ledger/ledger-county.ts';
import { presentName } from '../ledger/present-figure.ts';
import { canSeeOrg } from '../policies/jurisdiction.ts';

/** A form as the catalogue shows it, with what it costs the institutions of the actor's jurisdiction on a day. */
export function presentForm(actor: Actor, county: LedgerCounty, form: FormDefinition, view: OrgTreeView): SubmissionView['form'] {
  const institutions = expectedFilers(form, view).filter((unit) => canSeeOrg(actor, county.directory.idOf(unit.id))).length;
  const cost = formCost(form, institutions);
  return {
    id: form.id,
    code: form.code,
    name: form.name,
    frequency: form.period,
    ...presentOwner(form, view),
    basis: form.basis,
    expiresOn: form.expiresOn,
    itemCount: form.items.length,
    prefilledCount: cost.prefilled,
    institutions,
    cellsPerYear: cost.cellsPerYear,
  };
}

/** The section of the bureau that answers for a form: its code ends in the key the form names. */
export function presentOwner({ ownerSection: key }: FormDefinition, view: OrgTreeView): Pick<SubmissionView['form'], 'ownerSection' | 'ownerSectionId'> {
  const section = view.rootIds.flatMap((root) => view.subtreeOf(root)).find((id) => view.get(id).kind === 'section' && id.endsWith(`-${key}`));
  return section === undefined ? { ownerSection: { zh: key, en: key }, ownerSectionId: null } : { ownerSection: presentName(view.get(section)), ownerSectionId: section };
}
