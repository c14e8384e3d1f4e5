import { orgId, type OrgId, type OrgTreeView } from '@taizhang/kernel';

/** Who leads the item of a unit: the unit itself. An area has nobody of its own: a township's hospital answers for it, and for the county the unit that set the rule. */
export function ruleLead(view: OrgTreeView, unit: OrgId, ruleOrg: string): OrgId {
  const { kind } = view.get(unit);
  if (kind === 'county') return orgId(ruleOrg);
  return kind === 'township' ? (view.childrenOf(unit).find((id) => view.get(id).kind === 'township-hospital') ?? unit) : unit;
}
