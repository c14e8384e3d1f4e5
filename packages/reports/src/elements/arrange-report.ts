import type { Block, DocumentTree } from '../document-tree.ts';
import { NO_ELEMENTS, type OfficialElements } from './official-elements.ts';

/** All that an office fills in to make a text a document: its elements, to whom it goes, the date it bears. */
export interface Arrangement {
  readonly elements: OfficialElements;
  /** 主送机关 without its colon; empty when the document has none. */
  readonly recipient: string;
  /** 成文日期 as it is printed: 2022年1月5日. */
  readonly signedOn: string;
}

/** How a report is arranged now. */
export function arrangementOf(tree: DocumentTree): Arrangement {
  const recipient = tree.blocks.find(block => block.kind === 'recipient');
  const signature = tree.blocks.find(block => block.kind === 'signature');
  return {
    elements: tree.elements ?? NO_ELEMENTS,
    recipient: recipient?.kind === 'recipient' ? recipient.text.replace(/[：:]\s*$/u, '') : '',
    signedOn: signature?.kind === 'signature' ? signature.date : '',
  };
}

/** The report arranged otherwise; its words and figures stay. */
export function arrangeReport(tree: DocumentTree, { elements, recipient, signedOn }: Arrangement): DocumentTree {
  const text = tree.blocks.filter(block => block.kind !== 'recipient').map((block): Block => block.kind === 'signature' && signedOn !== '' ? { ...block, date: signedOn } : block);
  return { ...tree, elements, blocks: recipient === '' ? text : [{ kind: 'recipient', text: `${recipient}：` }, ...text] };
}

/** What an office most likely wants: its own name as the red head, its own office as the printer, sealed. */
export function suggestArrangement(tree: DocumentTree): Arrangement {
  const now = arrangementOf(tree);
  if (tree.elements !== undefined) return now;
  const { author } = tree.meta;
  return { ...now, elements: { ...NO_ELEMENTS, issuers: [author], printed: { office: `${author}办公室`, date: now.signedOn } } };
}
