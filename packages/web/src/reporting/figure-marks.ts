import type { ReportView } from '@taizhang/contract';

type Finding = ReportView['findings'][number];

/** What the screen adds to a figure of the page; the page itself already tells missing, partial and demonstration figures. */
export interface FigureMark {
  /** Worst finding about it. */
  readonly verdict: 'wrong' | 'confirm' | undefined;
  /** What the ledger says now, when it is no longer what stands in the text. */
  readonly ledgerNow: number | null | undefined;
}

/** Marks by figure key; figures without any are left out. */
export function figureMarks({ figures, findings }: Pick<ReportView, 'figures' | 'findings'>): ReadonlyMap<string, FigureMark> {
  const marks = new Map<string, FigureMark>();
  for (const figure of figures) {
    const verdict = worstOf(findings, figure.key);
    const ledgerNow = figure.changed ? figure.current : undefined;
    if (verdict !== undefined || ledgerNow !== undefined) marks.set(figure.key, { verdict, ledgerNow });
  }
  return marks;
}

/** Findings that name the figure, the wrong ones first. */
export function findingsAbout(findings: readonly Finding[], key: string): readonly Finding[] {
  return findings.filter((finding) => finding.verdict !== 'holds' && finding.spans.some((span) => span.figureKey === key)).sort((a, b) => Number(b.verdict === 'wrong') - Number(a.verdict === 'wrong'));
}

/** What a finding is and where: no two of a report share it. */
export function findingKey(finding: Finding): string {
  return [finding.verdict, finding.type, finding.stated, finding.recomputed, ...finding.spans.map((span) => `${span.start}-${span.end}`)].join(' ');
}

function worstOf(findings: readonly Finding[], key: string): FigureMark['verdict'] {
  const [first] = findingsAbout(findings, key);
  return first === undefined || first.verdict === 'holds' ? undefined : first.verdict;
}
