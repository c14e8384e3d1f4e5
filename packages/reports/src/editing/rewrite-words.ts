import { fail } from '@taizhang/kernel';
import type { BoundFigure } from '../bound-figure.ts';
import { reportNotes } from '../compose/report-notes.ts';
import { SectionNumbering } from '../compose/section-numbering.ts';
import { inlinesOf, type Block, type DocumentTree, type Inline } from '../document-tree.ts';
import type { WordPiece, WrittenBlock } from './written-block.ts';

/**
 * The report with its words as they were written on screen. Figures stand where the author put them and print what they printed; a
 * figure put in twice is bound twice; headings are numbered by their place. Notes that explain marks are written anew.
 * @throws DomainError `invalid_input` for a figure or a block the report does not have, or a block kept twice
 */
export function rewriteWords(tree: DocumentTree, written: readonly WrittenBlock[]): DocumentTree {
  const ours = new Set(reportNotes(tree.figures).map(note => note.kind === 'note' ? note.text : ''));
  const kept = new KeptBlocks(tree);
  const places = new FigurePlaces(tree.figures);
  const numbering = new SectionNumbering();
  const blocks = written.flatMap((block): readonly Block[] => {
    if (block.kind === 'kept') {
      const whole = kept.take(block.block);
      return whole.kind === 'note' && ours.has(whole.text) ? [] : [whole];
    }
    const inlines = tidied(block.pieces).map((piece): Inline => piece.kind === 'words' ? { kind: 'text', text: piece.text } : places.print(piece.key));
    if (inlines.length === 0) return [];
    return [block.kind === 'paragraph' ? { kind: 'paragraph', inlines } : { kind: 'heading', level: block.level, number: block.isNumbered ? numbering.next(block.level) : '', inlines }];
  });
  const figures = places.inOrderOf(blocks);
  return {
    ...tree, blocks: [...blocks, ...reportNotes(figures)], figures,
    missing: figures.filter(({ state }) => state === 'missing'), partial: figures.filter(({ state }) => state === 'partial'),
  };
}

/** Hands out the blocks that stay as they are, each once. */
class KeptBlocks {
  readonly #left: Map<number, Block>;

  constructor({ blocks }: DocumentTree) {
    this.#left = new Map(blocks.entries());
  }

  take(index: number): Block {
    const block = this.#left.get(index);
    this.#left.delete(index);
    return block ?? fail('invalid_input', { zh: '改稿里有这一稿没有的内容，请重新打开再改。', en: 'The edit holds a block this revision does not have, or holds it twice.' });
  }
}

/** Prints figures: the first place of a key is the figure itself, further ones are bound under keys of their own. */
class FigurePlaces {
  readonly #figures: Map<string, BoundFigure>;
  readonly #printed = new Set<string>();
  #last: number;

  constructor(figures: readonly BoundFigure[]) {
    this.#figures = new Map(figures.map(figure => [figure.key, figure]));
    this.#last = Math.max(0, ...figures.map(({ key }) => Number(key.slice(1))));
  }

  print(key: string): Inline {
    const figure = this.#figures.get(key) ?? fail('invalid_input', { zh: '改稿里有这一稿没有的数字，请重新打开再改。', en: 'The edit holds a figure this revision does not have.' });
    const own = this.#printed.has(key) ? this.#copyOf(figure) : figure;
    this.#printed.add(own.key);
    return { kind: 'figure', key: own.key, text: own.text };
  }

  inOrderOf(blocks: readonly Block[]): readonly BoundFigure[] {
    return blocks.flatMap(inlinesOf).flatMap(inline => {
      const figure = inline.kind === 'figure' ? this.#figures.get(inline.key) : undefined;
      return figure === undefined ? [] : [figure];
    });
  }

  #copyOf(figure: BoundFigure): BoundFigure {
    this.#last += 1;
    const copy = { ...figure, key: `f${this.#last}` };
    this.#figures.set(copy.key, copy);
    return copy;
  }
}

/** Words as one line: what is no character of a text goes, and blank edges are layout. */
function tidied(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const joined: WordPiece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (piece.kind === 'words' && last?.kind === 'words') joined[joined.length - 1] = { kind: 'words', text: last.text + clean(piece.text) };
    else joined.push(piece.kind === 'words' ? { kind: 'words', text: clean(piece.text) } : piece);
  }
  return joined.map((piece, index): WordPiece => {
    if (piece.kind === 'figure') return piece;
    const text = index === 0 ? piece.text.trimStart() : piece.text;
    return { kind: 'words', text: index === joined.length - 1 ? text.trimEnd() : text };
  }).filter(piece => piece.kind === 'figure' || piece.text !== '');
}

function clean(text: string): string {
  return text.replace(/\s*[\n\r\t]+\s*/gu, ' ').replace(/[\p{Cc}\u200b\u2060\ufeff]/gu, '').replaceAll('\u00a0', ' ');
}
