import type { ReportRevisionView } from '@taizhang/contract';

/** One change of a report as it is listed: a revision, or all the savings of one sitting at the screen. */
export interface RevisionGroup {
  /** The one it ended with. */
  readonly last: ReportRevisionView;
  /** How often it was saved; 1 for everything but a sitting. */
  readonly savings: number;
}

/** The revisions of a report with the savings of a sitting taken together; newest first, as they come. */
export function revisionGroups(rows: readonly ReportRevisionView[]): readonly RevisionGroup[] {
  const groups: RevisionGroup[] = [];
  for (const row of rows) {
    const newest = groups.at(-1);
    if (newest !== undefined && row.sitting !== null && newest.last.sitting === row.sitting) groups[groups.length - 1] = { ...newest, savings: newest.savings + 1 };
    else groups.push({ last: row, savings: 1 });
  }
  return groups;
}

/** The revision before a change: what one usually wants to hold it against; undefined for the first. */
export function revisionBefore(groups: readonly RevisionGroup[], revision: number): number | undefined {
  return groups.find(({ last }) => last.revision < revision && !isWithin(groups, last.revision, revision))?.last.revision;
}

/** Whether both are savings of one sitting. */
function isWithin(groups: readonly RevisionGroup[], earlier: number, later: number): boolean {
  const group = groups.find(({ last, savings }) => last.revision >= later && last.revision - savings < later);
  return group !== undefined && earlier > group.last.revision - group.savings && earlier <= group.last.revision;
}
