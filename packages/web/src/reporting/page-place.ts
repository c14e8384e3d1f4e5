import { figureOrder, type PageNode } from './page-node.ts';

type ElementNode = Extract<PageNode, { kind: 'element' }>;

/** Where words stand on the official page: the block, and the figure in it when one prints exactly the text looked for. */
export interface PagePlace {
  readonly block: number;
  readonly figureKey: string | undefined;
}

/** Elements that hold lines of text of their own. */
const BLOCKS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'p', 'caption', 'th', 'td']);
/** How much of a sentence must stand in a block for it to be the place. */
const ENOUGH = 0.6;

/**
 * Finds the block a sentence stands in. Numbers may have been read again since the sentence was quoted, so the words between
 * them decide; a quotation without words must be the whole block. Undefined when it stands nowhere any more. Figures of
 * `taken` are not found again, so that a copy leads to the copy.
 */
export function findPlace(nodes: readonly PageNode[], near: string, figureText?: string | null, taken?: ReadonlyMap<string, unknown>): PagePlace | undefined {
  const wanted = squeezed(near);
  if (wanted === '') return undefined;
  const words = wanted.split(/[\d.,%‰]+/u).filter((part) => part !== '');
  const total = words.join('').length;
  let best: { readonly block: ElementNode; readonly share: number } | undefined;
  for (const block of blocksIn(nodes)) {
    const text = squeezed(textIn(block));
    const isWhole = total === 0 ? text === wanted : text.includes(wanted);
    const share = isWhole ? 1 : total === 0 ? 0 : words.filter((part) => text.includes(part)).join('').length / total;
    if (share >= ENOUGH && share > (best?.share ?? 0)) best = { block, share };
  }
  return best === undefined ? undefined : { block: best.block.id, figureKey: figureText ? figureIn(best.block, figureText, taken) : undefined };
}

/** A paragraph or heading of the page: where it stands, what it says, the figures it prints. */
export interface Passage {
  readonly block: number;
  readonly text: string;
  readonly figures: readonly string[];
}

/** The paragraphs and headings of the page in reading order; cells of tables are not passages. */
export function listPassages(nodes: readonly PageNode[]): readonly Passage[] {
  return blocksIn(nodes).filter(({ tag }) => PASSAGES.has(tag)).map((block) => ({ block: block.id, text: textIn(block).trim(), figures: figureOrder([block]) })).filter(({ text }) => text !== '');
}

const PASSAGES: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'p']);

function blocksIn(nodes: readonly PageNode[]): readonly ElementNode[] {
  return nodes.flatMap((node) => (node.kind !== 'element' ? [] : BLOCKS.has(node.tag) ? [node] : blocksIn(node.children)));
}

/** Words and figures of a block without the small marks beside figures. */
function textIn(node: PageNode): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'element' && node.tag === 'sup' ? '' : node.children.map(textIn).join('');
}

function figureIn(node: PageNode, text: string, taken: ReadonlyMap<string, unknown> | undefined): string | undefined {
  if (node.kind === 'text') return undefined;
  if (node.kind === 'figure') return squeezed(textIn(node)) === squeezed(text) && taken?.has(node.key) !== true ? node.key : undefined;
  for (const child of node.children) {
    const key = figureIn(child, text, taken);
    if (key !== undefined) return key;
  }
  return undefined;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
