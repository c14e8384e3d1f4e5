export { lintLayout } from './lint-layout.ts';
export type { LayoutFinding, LayoutGrade, LayoutPlace } from './layout-finding.ts';
export type { LayoutRule } from './layout-rules.ts';
