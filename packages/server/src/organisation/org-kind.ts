import type { OrgKind } from '@taizhang/kernel';

/** Every kind of organisation, for reading one from a table or a request. */
export const ORG_KINDS = [
  'county', 'bureau', 'section', 'hospital', 'tcm-hospital', 'mch', 'cdc', 'supervision', 'township', 'township-hospital', 'village-clinic',
] as const satisfies readonly OrgKind[];

/** Whether the text names a kind of organisation. */
export function isOrgKind(text: string): text is OrgKind {
  return ORG_KINDS.some((kind) => kind === text);
}
