import type { Block, DocumentTree } from '../document-tree.ts';
import type { OfficialElements } from './official-elements.ts';

/** Elements that print lines of their own, by what the line says. */
export type ElementName = 'copyNumber' | 'secrecy' | 'urgency' | 'mark' | 'number' | 'attachmentList' | 'note' | 'copies' | 'printed';

/** A printed line of an element. */
export interface ElementLine {
  readonly name: ElementName;
  readonly text: string;
}

/** The lines at the upper left corner of the first page, in the order of 7.2.3: 份号、密级、紧急程度. */
export function cornerLines({ copyNumber, secrecy, urgency }: OfficialElements): readonly ElementLine[] {
  return [
    ...copyNumber === undefined ? [] : [{ name: 'copyNumber', text: copyNumber } as const],
    ...secrecy === undefined ? [] : [{ name: 'secrecy', text: secrecy } as const],
    ...urgency === undefined ? [] : [{ name: 'urgency', text: urgency } as const],
  ];
}

/** 发文机关标志 as rows of a name and, on the first, what follows the names; one row unless several offices issue together. */
export function markRows({ issuers, mark }: OfficialElements): readonly (readonly [name: string, suffix: string])[] {
  const suffix = mark === 'document' ? '文件' : '';
  return issuers.map((name, index) => [name, index === 0 ? suffix : '']);
}

/**
 * 发文字号 and 签发人: two signers a line, the number on the last of these lines (7.2.6). The parts left and right of the line;
 * without signers the number is alone, and stands in the middle.
 */
export function numberRows({ number = '', signers }: OfficialElements): readonly { readonly number: string; readonly label: string; readonly signers: string }[] {
  if (signers.length === 0) return number === '' ? [] : [{ number, label: '', signers: '' }];
  const pairs = Array.from({ length: Math.ceil(signers.length / 2) }, (_, row) => signers.slice(row * 2, row * 2 + 2).join('　'));
  return pairs.map((names, row) => ({ number: row === pairs.length - 1 ? number : '', label: row === 0 ? SIGNER_LABEL : '', signers: names }));
}

/** The words before the first signer. */
export const SIGNER_LABEL = '签发人：';

/** The attachments of a report in order, each as it is labelled: 附件 when there is one, 附件1 and so on when there are several (7.3.4, 7.3.8). */
export function attachmentsOf(tree: Pick<DocumentTree, 'blocks'>): readonly { readonly block: Extract<Block, { kind: 'attachment' }>; readonly label: string }[] {
  const blocks = tree.blocks.filter(block => block.kind === 'attachment');
  return blocks.map((block, index) => ({ block, label: blocks.length === 1 ? '附件' : `附件${index + 1}` }));
}

/** 附件说明: what stands before the first name, and one entry a line; no punctuation after a name (7.3.4). */
export function attachmentListLines(tree: Pick<DocumentTree, 'blocks'>): readonly { readonly lead: string; readonly text: string }[] {
  const attachments = attachmentsOf(tree);
  return attachments.map(({ block: { title } }, index) => ({
    lead: (index === 0 ? '附件：' : '') + (attachments.length === 1 ? '' : `${index + 1}. `), text: title,
  }));
}

/** 附注 in its brackets (7.3.7). */
export function noteText(note: string): string {
  return `（${note}）`;
}

/** 抄送机关: apart by commas, a full stop at the end (7.4.2). */
export function copiesText(copies: readonly string[]): string {
  return `${COPIES_LABEL}${copies.join('，')}。`;
}

/** The words before the first office a copy goes to. */
export const COPIES_LABEL = '抄送：';

/** 印发日期 as it is printed (7.4.3). */
export function printedOn(date: string): string {
  return `${date}印发`;
}
