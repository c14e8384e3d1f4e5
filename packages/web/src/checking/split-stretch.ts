import { lineAt, type Stretch } from './text-lines.ts';

/** A piece of a line and the marks that cover it, by their place in the list of marks. */
export interface TextPiece extends Stretch {
  readonly marks: readonly number[];
}

/**
 * Cuts a stretch of text wherever a mark begins or ends: the pieces follow one another without gap and each is covered by the
 * same marks from end to end. Marks may overlap, be empty, or reach beyond the stretch.
 */
export function splitStretch(line: Stretch, marks: readonly Stretch[]): readonly TextPiece[] {
  const inside = marks.flatMap((mark, index) => (mark.start < line.end && mark.end > line.start && mark.end > mark.start ? [{ mark, index }] : []));
  const cuts = new Set([line.start, line.end]);
  for (const { mark } of inside) {
    cuts.add(Math.max(mark.start, line.start));
    cuts.add(Math.min(mark.end, line.end));
  }
  const places = [...cuts].sort((left, right) => left - right);
  return places.slice(1).map((end, place) => {
    const start = places[place] ?? line.start;
    return { start, end, marks: inside.filter(({ mark }) => mark.start <= start && mark.end >= end).map(({ index }) => index) };
  });
}

/** For each line, the places in the list of the marks that touch it; marks come in the order they begin. */
export function marksByLine(lines: readonly Stretch[], marks: readonly Stretch[]): readonly (readonly number[])[] {
  const touching = lines.map((): number[] => []);
  marks.forEach((mark, index) => {
    for (let at = lineAt(lines, mark.start); at < lines.length && (lines[at]?.start ?? mark.end) < mark.end; at += 1) {
      if ((lines[at]?.end ?? 0) > mark.start) touching[at]?.push(index);
    }
  });
  return touching;
}
