import type { ReportView } from '@taizhang/contract';
import type { PageNode } from './page-node.ts';

type Heading = ReportView['outline'][number];
type Finding = ReportView['findings'][number];

/** A line of the outline with all that stands below its heading, sub-headings included. */
export interface OutlineLine {
  /** Place among the headings of the page, from 1. */
  readonly heading: number;
  readonly level: number;
  readonly title: string;
  readonly figures: number;
  readonly missing: number;
  readonly wrong: number;
  readonly toConfirm: number;
}

/** The outline as it is shown: a chapter counts the figures of its sections too, and the findings about them. */
export function outlineLines(outline: readonly Heading[], nodes: readonly PageNode[], findings: readonly Finding[]): readonly OutlineLine[] {
  const homes = headingOfFigures(nodes);
  const at = (verdict: Finding['verdict'], heading: number): number => findings.filter((finding) => finding.verdict === verdict && homes.get(firstFigure(finding) ?? '') === heading).length;
  const own = outline.map((heading, place) => ({ ...heading, heading: place + 1, wrong: at('wrong', place + 1), toConfirm: at('confirm', place + 1) }));
  return own.map((line, place) => {
    const end = own.findIndex((other, later) => later > place && other.level <= line.level);
    const all = own.slice(place, end === -1 ? undefined : end);
    const sum = (count: (part: (typeof own)[number]) => number): number => all.reduce((total, part) => total + count(part), 0);
    return { heading: line.heading, level: line.level, title: line.title, figures: sum((part) => part.figures), missing: sum((part) => part.missing), wrong: sum((part) => part.wrong), toConfirm: sum((part) => part.toConfirm) };
  });
}

/** The first figure a finding is about; undefined when it is about words only. */
export function firstFigure(finding: Finding): string | undefined {
  return finding.spans.find((span) => span.figureKey !== null)?.figureKey ?? undefined;
}

/** Which heading each figure stands under. */
function headingOfFigures(nodes: readonly PageNode[]): ReadonlyMap<string, number> {
  const homes = new Map<string, number>();
  let heading = 0;
  const visit = (node: PageNode): void => {
    if (node.kind === 'text') return;
    if (node.kind === 'element' && node.heading !== null) heading = node.heading;
    if (node.kind === 'figure') homes.set(node.key, heading);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return homes;
}
