import type { Emitter } from 'liquidjs';
import type { Block, Inline } from '../document-tree.ts';
import { AttachmentStart, BlockMark, FigureAtom, TableStart, TextAtom } from '../language/output-atom.ts';
import { toInlines, type LinePiece } from './line-piece.ts';
import { SectionNumbering, type HeadingLevel } from './section-numbering.ts';
import { TableAssembly } from './table-assembly.ts';

/** Turns the stream of template words and atoms into blocks: a line is a paragraph, `# ` makes it a heading. */
export class BlockAssembler implements Emitter {
  /** Demanded by liquidjs, which reads it as the rendered text; a report has none. */
  readonly buffer = '';
  readonly #blocks: Block[] = [];
  readonly #numbering = new SectionNumbering();
  readonly #print: (atom: FigureAtom) => Inline;
  readonly #signature: () => Block;
  #line: LinePiece[] = [];
  #table: TableAssembly | undefined;

  constructor(print: (atom: FigureAtom) => Inline, signature: () => Block) {
    this.#print = print;
    this.#signature = signature;
  }

  write(piece: unknown): void {
    if (typeof piece === 'string') this.#writeMarkup(piece);
    else if (piece instanceof FigureAtom) this.#line.push(this.#print(piece));
    else if (piece instanceof TextAtom) this.#line.push({ kind: 'text', text: piece.text.replace(/\s+/gu, ' ') });
    else if (piece instanceof TableStart) this.#startTable(piece);
    else if (piece instanceof AttachmentStart) this.#startAttachment(piece);
    else if (piece instanceof BlockMark) this.#mark(piece);
  }

  finish(): readonly Block[] {
    this.#endLine();
    return this.#blocks;
  }

  #writeMarkup(text: string): void {
    text.split('\n').forEach((part, index) => {
      if (index > 0) this.#endLine();
      if (part !== '') this.#line.push({ kind: 'markup', text: part });
    });
  }

  #endLine(): void {
    const pieces = this.#line;
    this.#line = [];
    if (toInlines(pieces).length === 0) return;
    if (this.#table === undefined) this.#blocks.push(this.#textBlock(pieces));
    else this.#table.addLine(pieces);
  }

  #textBlock(pieces: readonly LinePiece[]): Block {
    const [first, ...rest] = pieces;
    const heading = first?.kind === 'markup' ? /^\s*(#{1,4})\s+(.*)$/u.exec(first.text) : null;
    const level = heading?.[1]?.length;
    if (heading === null || !isHeadingLevel(level)) return { kind: 'paragraph', inlines: toInlines(pieces) };
    const inlines = toInlines([{ kind: 'markup', text: heading[2] ?? '' }, ...rest]);
    return { kind: 'heading', level, number: this.#numbering.next(level), inlines };
  }

  #startTable(start: TableStart): void {
    this.#endLine();
    this.#table = new TableAssembly(start);
  }

  #startAttachment({ title, isLandscape }: AttachmentStart): void {
    this.#endLine();
    this.#numbering.restart();
    this.#blocks.push({ kind: 'attachment', title, ...(isLandscape ? { isLandscape } : {}) });
  }

  #mark(mark: BlockMark): void {
    this.#endLine();
    switch (mark.kind) {
      case 'table-end':
        if (this.#table !== undefined) this.#blocks.push(this.#table.finish());
        this.#table = undefined;
        return;
      case 'signature':
        this.#blocks.push(this.#signature());
        return;
      case 'page':
        this.#blocks.push({ kind: 'pageBreak' });
    }
  }
}

function isHeadingLevel(level: number | undefined): level is HeadingLevel {
  return level !== undefined && level >= 1 && level <= 4;
}
