import type { Block, DocumentTree } from './document-tree.ts';

/** The report as plain text, one block a line, as it is read aloud, searched and checked. */
export function plainText(tree: DocumentTree): string {
  return [tree.title, ...tree.subtitle === undefined ? [] : [tree.subtitle], ...tree.blocks.map(blockText)].join('\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading': return block.number + joined(block.inlines);
    case 'paragraph': return joined(block.inlines);
    case 'recipient':
    case 'note': return block.text;
    case 'table':
      return [block.caption, block.columns.map(column => column.title).join('\t'), ...block.rows.map(row => row.map(joined).join('\t'))].join('\n');
    case 'signature': return `${block.author}\n${block.date}`;
    case 'pageBreak': return '';
  }
}

function joined(inlines: readonly { readonly text: string }[]): string {
  return inlines.map(inline => inline.text).join('');
}
