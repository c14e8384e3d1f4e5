import type { ReportUploadView } from '@taizhang/contract';

type Account = ReportUploadView['account'];

/** What became of a figure of the report; the four add up to all. */
export const FATES = ['unchanged', 'reworded', 'changed', 'deleted'] as const satisfies readonly (keyof Account)[];
export type Fate = (typeof FATES)[number];

/** A line of the account. */
export interface FateLine {
  readonly fate: Fate;
  readonly count: number;
  /** Share of the report's figures in %; null when it has none. */
  readonly share: number | null;
}

/** The four lines of the account with their shares. */
export function fateLines(account: Account): readonly FateLine[] {
  return FATES.map((fate) => ({ fate, count: account[fate], share: account.figures === 0 ? null : (account[fate] / account.figures) * 100 }));
}

/** Whether every figure of the report and every line of both sides is accounted for. */
export function isBalanced({ lines, ...account }: Account): boolean {
  return FATES.reduce((sum, fate) => sum + account[fate], 0) === account.figures
    && lines.unchanged + lines.edited + lines.deleted === lines.before && lines.unchanged + lines.edited + lines.added === lines.after;
}
