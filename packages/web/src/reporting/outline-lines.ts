import type { ReportView } from '@taizhang/contract';
import type { PageNode } from './page-node.ts';

type Finding = ReportView['findings'][number];

/** A line of the outline with all that stands below its heading, sub-headings included. */
export interface OutlineLine {
  /** Where it leads on the page. */
  readonly anchor: string;
  readonly level: number;
  readonly title: string;
  readonly figures: number;
  readonly missing: number;
  readonly wrong: number;
  readonly toConfirm: number;
}

/** What the outline is made from. */
export type Outlined = Pick<ReportView, 'outline' | 'missing' | 'findings'>;

/**
 * The outline as it is shown: a chapter counts the figures of its sections too, and the findings about them. Tables after the
 * signature are lines of their own, so that no chapter counts the figures of an appendix.
 */
export function outlineLines({ outline, missing, findings }: Outlined, nodes: readonly PageNode[]): readonly OutlineLine[] {
  const page = sectionsOf(nodes);
  const isMissing = new Set(missing.map((figure) => figure.key));
  const own = [...outline, ...page.appendices].map(({ id, level, title }): OutlineLine => {
    const keys = page.figures.get(id) ?? [];
    const about = findings.filter((finding) => keys.includes(firstFigure(finding) ?? ''));
    return {
      anchor: id, level, title, figures: keys.length, missing: keys.filter((key) => isMissing.has(key)).length,
      wrong: about.filter((finding) => finding.verdict === 'wrong').length, toConfirm: about.filter((finding) => finding.verdict === 'confirm').length,
    };
  });
  return own.map((line, place) => {
    const end = own.findIndex((other, later) => later > place && other.level <= line.level);
    return own.slice(place + 1, end === -1 ? undefined : end).reduce(add, line);
  });
}

/** The first figure a finding is about; undefined when it is about words only. */
export function firstFigure(finding: Finding): string | undefined {
  return finding.spans.find((span) => span.figureKey !== null)?.figureKey ?? undefined;
}

function add(line: OutlineLine, part: OutlineLine): OutlineLine {
  return { ...line, figures: line.figures + part.figures, missing: line.missing + part.missing, wrong: line.wrong + part.wrong, toConfirm: line.toConfirm + part.toConfirm };
}

interface Sections {
  /** Figures under each anchor, in reading order. */
  readonly figures: ReadonlyMap<string, readonly string[]>;
  readonly appendices: readonly { readonly id: string; readonly level: number; readonly title: string }[];
}

function sectionsOf(nodes: readonly PageNode[]): Sections {
  const figures = new Map<string, readonly string[]>();
  const appendices: { id: string; level: number; title: string }[] = [];
  let anchor = '';
  const visit = (node: PageNode): void => {
    if (node.kind === 'text') return;
    if (node.kind === 'figure') figures.set(anchor, [...(figures.get(anchor) ?? []), node.key]);
    else if (node.kind === 'element' && node.anchor !== null) {
      ({ anchor } = node);
      if (node.tag === 'table') appendices.push({ id: anchor, level: 1, title: captionOf(node.children) });
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return { figures, appendices };
}

/** The words of a table's caption, without the unit beside it. */
function captionOf(children: readonly PageNode[]): string {
  const caption = children.find((child) => child.kind === 'element' && child.tag === 'caption');
  if (caption?.kind !== 'element') return '';
  return caption.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
