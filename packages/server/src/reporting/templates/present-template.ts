import type { MaskedPageView, OwnTemplateView } from '@taizhang/contract';
import type { MaskedPage } from '@taizhang/reports';
import type { StoredTemplate } from './own-template-storage.ts';

/** An own template as it is listed. */
export function presentOwnTemplate({ id, name, kind, createdAt, createdBy, withdrawnAt, withdrawnBy, versions }: StoredTemplate): OwnTemplateView {
  const [newest] = versions;
  if (newest === undefined) throw new Error(`report template ${id} has no version`);
  return {
    id, name, kind, version: newest.version, figureCount: newest.figureCount, account: { ...newest.written.account, signature: [...newest.written.account.signature] },
    createdAt, createdBy, withdrawnAt, withdrawnBy,
    versions: versions.map((one) => ({ version: one.version, createdAt: one.createdAt, createdBy: one.createdBy, figureCount: one.figureCount, bound: one.written.account.bound, masks: one.written.account.masks })),
  };
}

/** A page as it is sent. */
export function presentPage({ text, lines, masks }: MaskedPage): MaskedPageView {
  return { text, lines: lines.map((line) => ({ ...line })), masks: masks.map((mask) => ({ ...mask, proposals: mask.proposals.map((proposal) => ({ ...proposal })) })) };
}
