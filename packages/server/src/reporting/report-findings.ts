import type { ReportView } from '@taizhang/contract';
import { checkText, readableText, type DocumentTree } from '@taizhang/reports';

/** What the figure checker finds in a report of our own: the same reading as of anybody's text, each place tied to its figure. */
export function findingsOf(tree: DocumentTree): ReportView['findings'] {
  const { text, places } = readableText(tree);
  const figureAt = (start: number, end: number): string | null => places.find((place) => place.start < end && start < place.end)?.key ?? null;
  return checkText(text).relations.map(({ type, verdict, reason, spans, stated, recomputed }) => ({
    type, verdict, reason, stated, recomputed,
    spans: spans.map(([start, end]) => ({ start, end, surface: text.slice(start, end), figureKey: figureAt(start, end) })),
  }));
}
