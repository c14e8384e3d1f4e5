import type { ReportWordsView, WrittenBlockView } from '@taizhang/contract';
import { joined, lengthOf, sliceOf, type Piece } from './piece-run.ts';

/** A block under edit; `id` tells it from the others while they move about. */
export type EditBlock = WrittenBlockView & { readonly id: number };
/** A block whose words can be edited. */
export type WordBlock = Extract<EditBlock, { kind: 'paragraph' | 'heading' }>;
/** What a block of words is: a paragraph, or a heading of one of four levels. */
export type BlockRole = 'paragraph' | 1 | 2 | 3 | 4;

/** Where the caret is to stand after a change. */
export interface Caret {
  readonly id: number;
  readonly place: number;
}

/** The blocks after a change, and where the caret goes; undefined leaves it. */
export interface Edited {
  readonly blocks: readonly EditBlock[];
  readonly caret?: Caret;
}

/** The blocks of a draft as they come, each with an id. */
export function editBlocks({ blocks }: Pick<ReportWordsView, 'blocks'>): readonly EditBlock[] {
  return blocks.map((block, id) => ({ ...block, id }));
}

/** What is sent: the blocks without their ids. */
export function sentBlocks(blocks: readonly EditBlock[]): WrittenBlockView[] {
  return blocks.map((block): WrittenBlockView => {
    if (block.kind === 'kept') return { kind: 'kept', block: block.block };
    return block.kind === 'paragraph' ? { kind: 'paragraph', pieces: block.pieces } : { kind: 'heading', level: block.level, isNumbered: block.isNumbered, pieces: block.pieces };
  });
}

/** Other words in a block. */
export function withPieces(blocks: readonly EditBlock[], id: number, pieces: readonly Piece[]): Edited {
  return { blocks: blocks.map((block) => (block.id === id && block.kind !== 'kept' ? { ...block, pieces: [...pieces] } : block)) };
}

/** Puts lines in place of a stretch of a block: the first and the last grow together with what stands around, those between are paragraphs. */
export function withLines(blocks: readonly EditBlock[], id: number, { from, to }: { readonly from: number; readonly to: number }, lines: readonly (readonly Piece[])[]): Edited {
  const block = blocks.find((other) => other.id === id);
  if (block === undefined || block.kind === 'kept') return { blocks };
  const [head, tail] = [sliceOf(block.pieces, 0, from), sliceOf(block.pieces, to)];
  const [first = [], ...rest] = lines;
  const last = rest.at(-1);
  if (last === undefined) return { ...withPieces(blocks, id, joined(head, first, tail)), caret: { id, place: from + lengthOf(first) } };
  const next = nextId(blocks);
  const added = rest.map((line, at): EditBlock => ({ kind: 'paragraph', id: next + at, pieces: [...(line === last ? joined(line, tail) : line)] }));
  return { blocks: blocks.flatMap((other): readonly EditBlock[] => (other.id === id ? [{ ...block, pieces: [...joined(head, first)] }, ...added] : [other])), caret: { id: next + rest.length - 1, place: lengthOf(last) } };
}

/** Breaks a block in two at a place; what follows a heading is a paragraph. */
export function splitBlock(blocks: readonly EditBlock[], id: number, place: number): Edited {
  const edited = withLines(blocks, id, { from: place, to: place }, [[], []]);
  return { ...edited, ...(edited.caret === undefined ? {} : { caret: { ...edited.caret, place: 0 } }) };
}

/** Joins a block to the block of words before it; at the first, or behind something that is not words, nothing happens. */
export function mergeWithPrevious(blocks: readonly EditBlock[], id: number): Edited {
  const at = blocks.findIndex((block) => block.id === id);
  const [before, block] = [blocks[at - 1], blocks[at]];
  if (before === undefined || block === undefined || before.kind === 'kept' || block.kind === 'kept') return { blocks };
  const merged = { ...before, pieces: [...joined(before.pieces, block.pieces)] };
  return { blocks: blocks.flatMap((other) => (other.id === id ? [] : [other.id === before.id ? merged : other])), caret: { id: before.id, place: lengthOf(before.pieces) } };
}

/** Moves a block one place up or down. */
export function moveBlock(blocks: readonly EditBlock[], id: number, by: 1 | -1): Edited {
  const at = blocks.findIndex((block) => block.id === id);
  const block = blocks[at];
  const to = at + by;
  if (block === undefined || to < 0 || to >= blocks.length) return { blocks };
  const others = blocks.filter((other) => other.id !== id);
  return { blocks: [...others.slice(0, to), block, ...others.slice(to)] };
}

/** Leaves a block out; the caret goes to the block before, else to the one after. */
export function removeBlock(blocks: readonly EditBlock[], id: number): Edited {
  const at = blocks.findIndex((block) => block.id === id);
  const left = blocks.filter((block) => block.id !== id);
  const near = left.slice(0, Math.max(0, at)).reverse().find(isWordBlock) ?? left.slice(Math.max(0, at)).find(isWordBlock);
  return { blocks: left, ...(near === undefined ? {} : { caret: { id: near.id, place: lengthOf(near.pieces) } }) };
}

/** An empty paragraph behind a block. */
export function addParagraph(blocks: readonly EditBlock[], id: number): Edited {
  const added = nextId(blocks);
  return { blocks: blocks.flatMap((block): readonly EditBlock[] => (block.id === id ? [block, { kind: 'paragraph', id: added, pieces: [] }] : [block])), caret: { id: added, place: 0 } };
}

/** Makes a paragraph a heading, a heading a paragraph, or a heading one of another level. */
export function withRole(blocks: readonly EditBlock[], id: number, role: BlockRole): Edited {
  return {
    blocks: blocks.map((block) => {
      if (block.id !== id || block.kind === 'kept') return block;
      return role === 'paragraph' ? { kind: 'paragraph', id, pieces: block.pieces } : { kind: 'heading', id, level: role, isNumbered: true, pieces: block.pieces };
    }),
  };
}

/** Whether the words of a block can be edited. */
export function isWordBlock(block: EditBlock): block is WordBlock {
  return block.kind !== 'kept';
}

function nextId(blocks: readonly EditBlock[]): number {
  return Math.max(-1, ...blocks.map(({ id }) => id)) + 1;
}
