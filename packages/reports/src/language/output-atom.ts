import type { FigureAspect } from '../bound-figure.ts';
import type { MetricHandle } from './metric-handle.ts';

/** A figure to be printed at this place in the given aspect. */
export class FigureAtom {
  readonly handle: MetricHandle;
  readonly aspect: FigureAspect;
  readonly line: number;

  constructor(handle: MetricHandle, aspect: FigureAspect, line = 0) {
    this.handle = handle;
    this.aspect = aspect;
    this.line = line;
  }
}

/** Words that came from data: never read as markup, whatever characters they hold. */
export class TextAtom {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Marks the place where a table begins; the lines up to its end are columns and rows. */
export class TableStart {
  readonly caption: string;
  readonly unit: string | undefined;
  readonly isLandscape: boolean;
  /** How it is drawn, when it is a chart. */
  readonly draw: 'bar' | 'line' | undefined;

  constructor(caption: string, unit: string | undefined, isLandscape: boolean, draw?: 'bar' | 'line') {
    this.caption = caption;
    this.draw = draw;
    this.unit = unit;
    this.isLandscape = isLandscape;
  }
}

/** Marks the place where an attachment begins. */
export class AttachmentStart {
  readonly title: string;
  readonly isLandscape: boolean;

  constructor(title: string, isLandscape: boolean) {
    this.title = title;
    this.isLandscape = isLandscape;
  }
}

/** Marks the end of a table, or a block that is not text. */
export class BlockMark {
  readonly kind: 'table-end' | 'signature' | 'page';

  constructor(kind: 'table-end' | 'signature' | 'page') {
    this.kind = kind;
  }
}
