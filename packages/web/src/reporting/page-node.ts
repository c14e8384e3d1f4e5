/** Tags the official page is made of; anything else is read through to its text. */
const TAGS = ['article', 'h1', 'h2', 'h3', 'h4', 'h5', 'p', 'span', 'sup', 'br', 'hr', 'header', 'footer', 'div', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'] as const;
export type PageTag = (typeof TAGS)[number];

/** Shapes a chart is drawn with, and the attributes they may have: geometry and colour, nothing that acts or fetches. */
const SHAPES = ['svg', 'rect', 'line', 'polyline', 'circle', 'text'] as const;
export type ShapeTag = (typeof SHAPES)[number];
const SHAPE_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ...['viewBox', 'width', 'height', 'role', 'aria-label', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'cx', 'cy', 'r', 'points', 'fill', 'stroke'].map((name) => [name, name] as const),
  ['stroke-width', 'strokeWidth'], ['text-anchor', 'textAnchor'], ['font-size', 'fontSize'],
]);

/** A piece of the official page: text, a figure that opens, or an element that holds others. */
export type PageNode =
  | { readonly kind: 'text'; readonly id: number; readonly text: string }
  | { readonly kind: 'shape'; readonly id: number; readonly tag: ShapeTag; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly PageNode[] }
  | { readonly kind: 'figure'; readonly id: number; readonly isInChart: boolean; readonly key: string; readonly className: string; readonly name: string; readonly children: readonly PageNode[] }
  | { readonly kind: 'element'; readonly id: number; readonly tag: PageTag; readonly className: string; readonly scope: string | null; readonly anchor: string | null; readonly children: readonly PageNode[] };

/**
 * Reads the page the server has rendered. Only known tags, their class and the key of a figure are taken over, so nothing
 * the page holds can act in the browser, and React escapes the texts once more.
 */
export function readPage(html: string): readonly PageNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return childrenOf(body, { nodes: 0, headings: 0, appendices: 0, isSigned: false });
}

/** Keys of the figures in reading order, each once. */
export function figureOrder(nodes: readonly PageNode[]): readonly string[] {
  return [...new Set(nodes.flatMap(keysIn))];
}

/** Names of the figures by key, as the page tells them. */
export function figureNames(nodes: readonly PageNode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const visit = (node: PageNode): void => {
    if (node.kind === 'text') return;
    if (node.kind === 'figure') names.set(node.key, node.name);
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return names;
}

function keysIn(node: PageNode): readonly string[] {
  switch (node.kind) {
    case 'text':
      return [];
    case 'figure':
      return [node.key];
    case 'shape':
    case 'element':
      return node.children.flatMap(keysIn);
  }
}

function childrenOf(parent: Node, count: Count): readonly PageNode[] {
  return [...parent.childNodes].flatMap((child) => nodesOf(child, count));
}

function nodesOf(node: Node, count: Count): readonly PageNode[] {
  // Line breaks between blocks are layout of the source, and React refuses them inside tables.
  if (node.nodeType === Node.TEXT_NODE) return node.textContent === null || /^\n+$/u.test(node.textContent) ? [] : [{ kind: 'text', id: next(count), text: node.textContent }];
  if (!(node instanceof Element)) return [];
  const shape = SHAPES.find((known) => known === node.tagName.toLowerCase());
  if (shape !== undefined) return [{ kind: 'shape', id: next(count), tag: shape, attributes: shapeAttributes(node), children: childrenOf(node, count) }];
  const tag = TAGS.find((known) => known === node.tagName.toLowerCase());
  const chartKey = node.tagName.toLowerCase() === 'g' ? node.getAttribute('data-figure') : null;
  if (chartKey !== null) return [{ kind: 'figure', id: next(count), isInChart: true, key: chartKey, className: node.getAttribute('class') ?? '', name: node.getAttribute('data-name') ?? '', children: childrenOf(node, count) }];
  if (tag === undefined) return ACTIVE.has(node.tagName.toLowerCase()) ? [] : childrenOf(node, count);
  const id = next(count);
  const className = node.getAttribute('class') ?? '';
  const key = node.getAttribute('data-figure');
  if (key !== null) return [{ kind: 'figure', id, isInChart: false, key, className, name: node.getAttribute('title') ?? '', children: childrenOf(node, count) }];
  const anchor = anchorOf(tag, className, count);
  if (className === 'report-signature') count.isSigned = true;
  return [{ kind: 'element', id, tag, className, scope: node.getAttribute('scope'), anchor, children: childrenOf(node, count) }];
}

function shapeAttributes(node: Element): Readonly<Record<string, string>> {
  return Object.fromEntries([...node.attributes].flatMap(({ name, value }) => {
    const known = SHAPE_ATTRIBUTES.get(name);
    return known === undefined || /url|:/iu.test(known === 'aria-label' ? '' : value) ? [] : [[known, value]];
  }));
}

/** How far the reading has come: nodes so far, headings as the server counts them for the outline, tables after the signature. */
interface Count {
  nodes: number;
  headings: number;
  appendices: number;
  isSigned: boolean;
}

/** Where the outline leads: h1, h2, … for headings, t1, t2, … for the tables that follow the signature. */
function anchorOf(tag: PageTag, className: string, count: Count): string | null {
  if (className.includes('report-heading-')) {
    count.headings += 1;
    return `h${count.headings}`;
  }
  if (tag !== 'table' || !count.isSigned) return null;
  count.appendices += 1;
  return `t${count.appendices}`;
}

function next(count: Count): number {
  count.nodes += 1;
  return count.nodes;
}

/** Their text is code, not reading. */
const ACTIVE = new Set(['script', 'style', 'template', 'iframe', 'object']);
