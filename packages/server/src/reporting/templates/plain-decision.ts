import type { MaskBindingView, MaskDecisionView } from '@taizhang/contract';
import type { LedgerBinding } from '@taizhang/reports';
import type { StoredDecision } from './own-template-storage.ts';

/** A decision as it is kept: what was left out is left out, not undefined. */
export function plainDecision({ maskId, binding }: MaskDecisionView): StoredDecision {
  return { maskId, binding: binding.kind === 'word' ? binding : plainBinding(binding) };
}

/** A binding to a figure without what was left out. */
export function plainBinding({ kind, metricId, aspect, orgId, at }: Extract<MaskBindingView, { kind: 'figure' }>): LedgerBinding {
  return { kind, metricId, aspect, ...(orgId === undefined ? {} : { orgId }), ...(at === undefined ? {} : { at }) };
}
