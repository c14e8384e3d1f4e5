import type { Span } from '../checker/read-figure.ts';
import type { WordText } from '../word-file/word-text.ts';
import { readBindingXml } from './binding-xml.ts';
import { downloadCode, readFigureTag, type FigureBinding } from './report-binding.ts';
import { openWordPackage } from './word-package.ts';

/** A figure of a report of this system at its place in the text of the Word file, whatever number stands there now. */
export interface BoundPlace {
  readonly span: Span;
  readonly binding: FigureBinding;
}

/** The bound figures of a Word file in reading order; none in a file of somebody else. */
export function boundPlaces(bytes: Uint8Array, { pieces }: WordText): readonly BoundPlace[] {
  const [binding] = openWordPackage(bytes).customXml.flatMap(xml => readBindingXml(xml) ?? []);
  if (binding === undefined) return [];
  const code = downloadCode(binding);
  const figures = new Map(binding.figures.map(figure => [figure.key, figure]));
  const places: { span: Span; readonly binding: FigureBinding }[] = [];
  for (const { start, end, tags } of pieces) {
    const tag = tags.flatMap(name => readFigureTag(name) ?? []).find(read => read.code === code);
    const figure = tag === undefined ? undefined : figures.get(tag.key);
    if (figure === undefined) continue;
    const last = places.at(-1);
    if (last?.binding === figure && last.span[1] === start) last.span = [last.span[0], end];
    else places.push({ span: [start, end], binding: figure });
  }
  return places;
}
