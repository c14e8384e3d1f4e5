import type { EditedParagraph } from './edited-document.ts';

/** The paragraph without the raised *, △ and ※ that we set behind figures ourselves. */
export function withoutMarks(paragraph: EditedParagraph): EditedParagraph {
  const marks = paragraph.raised.filter(({ start, end }) => /^[*△※]+$/u.test(paragraph.text.slice(start, end)));
  if (marks.length === 0) return paragraph;
  const shift = (at: number): number => at - marks.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(at, end) - start), 0);
  const kept = marks.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), paragraph.text);
  return {
    ...paragraph, text: kept, raised: [],
    spans: paragraph.spans.map(span => ({ ...span, start: shift(span.start), end: shift(span.end) })).filter(span => span.end > span.start),
  };
}
