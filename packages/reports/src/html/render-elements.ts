import type { DocumentTree } from '../document-tree.ts';
import { attachmentListLines, copiesText, cornerLines, markRows, noteText, numberRows, printedOn } from '../elements/element-lines.ts';
import { rowText, signatureRows } from '../elements/signature-rows.ts';
import { escapeHtml } from './escape-html.ts';

/** 版头 (7.2): the head of the page above the title; nothing for a draft without elements. */
export function renderHead({ elements }: DocumentTree): string {
  if (elements === undefined) return '';
  const corner = cornerLines(elements).map(({ name, text }) => line(`report-corner report-${name === 'copyNumber' ? 'copy-number' : name}`, text));
  const rows = markRows(elements);
  if (rows.length === 0) return corner.join('');
  const suffix = rows[0]?.[1] ?? '';
  const names = rows.map(([name]) => `<span class="report-mark-name">${escapeHtml(name)}</span>`).join('');
  const mark = `<div class="report-mark${rows.length > 1 ? ' report-mark-joint' : ''}"><div class="report-mark-names">${names}</div>${suffix === '' ? '' : `<span class="report-mark-suffix">${suffix}</span>`}</div>`;
  const numbers = numberRows(elements).map(({ number, label, signers }) => signers === '' ? line('report-number-line', number)
    : `<p class="report-number-line report-signed"><span>${escapeHtml(number)}</span><span>${label}<span class="report-signer">${escapeHtml(signers)}</span></span></p>`);
  return `<header class="report-head">${corner.join('')}${mark}${numbers.join('')}<hr class="report-red-line"></header>\n`;
}

/** 附件说明 (7.3.4), signature (7.3.5) and 附注 (7.3.7). */
export function renderSignature(tree: DocumentTree, author: string, date: string): string {
  const { elements } = tree;
  const list = attachmentListLines(tree).map(({ lead, text }, index) => `<p class="report-attachment-entry${index === 0 ? ' report-attachment-first' : ''}"><span>${escapeHtml(lead)}</span><span>${escapeHtml(text)}</span></p>`).join('');
  const rows = signatureRows(author, date, elements).rows.map(row => line('', rowText(row).trim().replaceAll('\t', '　'))).join('');
  const note = elements?.note === undefined ? '' : line('report-footnote', noteText(elements.note));
  return `${list}<footer class="report-signature${elements?.isSealed === false ? ' report-unsealed' : ''}">${rows}${line('', date)}</footer>${note}`;
}

/** 版记 (7.4). */
export function renderImprint({ elements }: DocumentTree): string {
  if (elements?.printed === undefined) return '';
  const { copies, printed } = elements;
  const copiesLine = copies.length === 0 ? '' : line('report-copies', copiesText(copies));
  return `<div class="report-imprint">${copiesLine}<p class="report-printed"><span>${escapeHtml(printed.office)}</span><span>${escapeHtml(printedOn(printed.date))}</span></p></div>\n`;
}

function line(className: string, text: string): string {
  return `<p${className === '' ? '' : ` class="${className}"`}>${escapeHtml(text)}</p>`;
}
