import { orgKindSchema } from '@taizhang/contract';
import type { OrgKind } from '@taizhang/kernel';

/** Whether the text names a kind of organisation. */
export function isOrgKind(text: string): text is OrgKind {
  return orgKindSchema.safeParse(text).success;
}
