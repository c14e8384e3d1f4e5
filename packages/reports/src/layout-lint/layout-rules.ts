import type { Localized } from '@taizhang/kernel';

/** What is judged. */
export type LayoutRule =
  | 'paper' | 'margins' | 'textColor' | 'lineSpacing' | 'bodyFont' | 'bodySize' | 'indent'
  | 'documentNumber' | 'titleMissing' | 'titleFont' | 'titleSize' | 'titleCentred' | 'titleEnd' | 'recipient'
  | 'headingForm' | 'headingNumber' | 'headingOrder' | 'headingFont' | 'headingSize'
  | 'attachmentNote' | 'attachmentMark' | 'date' | 'datePlace' | 'pageNumber' | 'pageNumberForm' | 'pageNumberType' | 'pageNumberPlace'
  | 'tableCaption' | 'tableHead' | 'punctuation' | 'length' | 'emptyLines';

/** The name of each rule and where it stands. The numbers are those of the clauses of the standard. */
export const LAYOUT_RULES: Readonly<Record<LayoutRule, { readonly name: Localized; readonly clause: Localized }>> = {
  paper: rule('纸张', 'Paper', '5.1'),
  margins: rule('页边与版心', 'Margins and type area', '5.2.1'),
  textColor: rule('文字颜色', 'Colour of the text', '5.2.4'),
  lineSpacing: rule('行距', 'Line spacing', '5.2.3'),
  bodyFont: rule('正文字体', 'Body font', '5.2.2'),
  bodySize: rule('正文字号', 'Body size', '5.2.2'),
  indent: rule('首行缩进', 'First-line indent', '7.3.3'),
  documentNumber: rule('发文字号', 'Document number', '7.2.5'),
  titleMissing: rule('标题', 'Title', '7.3.1'),
  titleFont: rule('标题字体', 'Title font', '7.3.1'),
  titleSize: rule('标题字号', 'Title size', '7.3.1'),
  titleCentred: rule('标题位置', 'Place of the title', '7.3.1'),
  titleEnd: rule('标题标点', 'End of the title', '7.3.1'),
  recipient: rule('主送机关', 'Main recipient', '7.3.2'),
  headingForm: rule('层次序数写法', 'Form of heading numbers', '7.3.3'),
  headingNumber: rule('层次序数', 'Heading numbers', '7.3.3'),
  headingOrder: rule('层次顺序', 'Order of heading levels', '7.3.3'),
  headingFont: rule('层次标题字体', 'Heading font', '7.3.3'),
  headingSize: rule('层次标题字号', 'Heading size', '7.3.3'),
  attachmentNote: rule('附件说明', 'List of attachments', '7.3.4'),
  attachmentMark: rule('附件', 'Attachment', '7.3.7'),
  date: rule('成文日期', 'Date of signing', '7.3.5'),
  datePlace: rule('成文日期位置', 'Place of the date', '7.3.5'),
  pageNumber: rule('页码', 'Page number', '7.5'),
  pageNumberForm: rule('页码格式', 'Form of the page number', '7.5'),
  pageNumberType: rule('页码字体字号', 'Type of the page number', '7.5'),
  pageNumberPlace: rule('页码位置', 'Place of the page number', '7.5'),
  tableCaption: { name: { zh: '表题', en: 'Table caption' }, clause: { zh: '制表惯例', en: 'custom' } },
  tableHead: { name: { zh: '续表表头', en: 'Head of a continued table' }, clause: { zh: '制表惯例', en: 'custom' } },
  punctuation: { name: { zh: '标点全半角', en: 'Full and half width' }, clause: { zh: 'GB/T 15834—2011', en: 'GB/T 15834—2011' } },
  length: { name: { zh: '篇幅', en: 'Length' }, clause: { zh: '精简文件要求', en: 'rules on short papers' } },
  emptyLines: rule('空行', 'Empty lines', '7.3'),
};

function rule(zh: string, en: string, clause: string): { readonly name: Localized; readonly clause: Localized } {
  return { name: { zh, en }, clause: { zh: `GB/T 9704—2012 ${clause}`, en: `GB/T 9704—2012 ${clause}` } };
}
