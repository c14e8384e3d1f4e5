export { isSameBinding, type LedgerBinding, type MaskBinding, type OtherPeriod, type PrintedAspect, type WordBinding } from './binding.ts';
export { readMaskedPage, type MaskedPage, type MaskSetting } from './masked-page.ts';
export type { NamedMetric, NamedUnit } from './metric-naming.ts';
export type { LineRole, PageLine } from './page-line.ts';
export type { MaskProposal, PageMask } from './page-mask.ts';
export type { ProposalGrade } from './proposal-grade.ts';
export { addressOfBinding, sayBinding, type SaidBinding, type SayingReport } from './say-binding.ts';
export { templateOf, writeTemplate, type MaskDecisions, type TemplateAccount, type WrittenTemplate } from './write-template.ts';
