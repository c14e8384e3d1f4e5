import { fail } from '@taizhang/kernel';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Archive } from './archive.ts';

/** What has to be known of a workbook before one of its sheets can be read. */
export interface WorkbookParts {
  /** Paths of the sheets in the order of their tabs. */
  readonly sheets: readonly string[];
  readonly sharedStrings: readonly string[];
  /** Cell styles, by number, that show a number as a date. */
  readonly dateStyles: ReadonlySet<number>;
  readonly is1904: boolean;
}

/** Reads the parts of a workbook that are not its sheets. */
export async function readWorkbookParts(archive: Archive, fileName: string): Promise<WorkbookParts> {
  if (!archive.has('xl/workbook.xml') || !archive.has('xl/_rels/workbook.xml.rels')) {
    fail('unsupported_file', { zh: `“${fileName}”不是 Excel 工作簿（.xlsx）；请用从本系统下载的模板填写。`, en: `"${fileName}" is not an Excel workbook (.xlsx); fill in the template downloaded here.` });
  }
  const targets = new Map<string, string>();
  await parsePart(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { attributes }) => {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', pathOf(attributes['Target'] ?? ''));
    },
  });
  const sheets: string[] = [];
  let is1904 = false;
  await parsePart(archive, 'xl/workbook.xml', {
    open: (name, { attributes }) => {
      if (name === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      const path = name === 'sheet' ? targets.get(relationOf(attributes)) : undefined;
      if (path !== undefined && archive.has(path)) sheets.push(path);
    },
  });
  return { sheets, sharedStrings: await readSharedStrings(archive), dateStyles: await readDateStyles(archive), is1904 };
}

/** Takes the events of one XML part; names come without their namespace prefix, which differs between programs. */
export interface PartVisitor {
  readonly open?: (name: string, tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Whether the rest of the part is of no interest. */
  readonly isDone?: () => boolean;
}

/** Parses one XML part as it is inflated. Definitions of entities are not XML that a spreadsheet needs: they are refused. */
export async function parsePart(archive: Archive, part: string, visitor: PartVisitor): Promise<void> {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('document type definitions are not accepted');
  });
  parser.on('opentag', (tag) => visitor.open?.(localName(tag.name), tag));
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', (tag) => visitor.close?.(localName(tag.name)));
  const take = (text: string): boolean => {
    parser.write(text);
    return visitor.isDone?.() !== true;
  };
  await archive.read(part, take, () => parser.close());
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function relationOf(attributes: Readonly<Record<string, string>>): string {
  const key = Object.keys(attributes).find((name) => localName(name) === 'id' && name !== 'id');
  return key === undefined ? '' : (attributes[key] ?? '');
}

/** Targets are relative to xl/, or absolute. */
function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
}

async function readSharedStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  const text = new RichText();
  await parsePart(archive, 'xl/sharedStrings.xml', {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name);
      if (name === 'si') strings.push(text.take());
    },
  });
  return strings;
}

/** Collects the text of a string that may come in runs; phonetic readings (rPh) are a remark on it and no part of it. */
export class RichText {
  #text = '';
  #isText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isText = !this.#isPhonetic;
  }

  add(piece: string): void {
    if (this.#isText) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isText = false;
  }

  take(): string {
    const text = this.#text;
    this.#text = '';
    return text;
  }
}

async function readDateStyles(archive: Archive): Promise<ReadonlySet<number>> {
  const styles = new Set<number>();
  if (!archive.has('xl/styles.xml')) return styles;
  const dateFormats = new Set<number>();
  let inCellStyles = false;
  let count = 0;
  await parsePart(archive, 'xl/styles.xml', {
    open: (name, { attributes }) => {
      if (name === 'numFmt' && showsDay(attributes['formatCode'] ?? '')) dateFormats.add(Number(attributes['numFmtId']));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      if (isBuiltInDate(format) || dateFormats.has(format)) styles.add(count);
      count += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** Formats 27–36 and 50–58 are the Chinese date formats (ECMA-376 part 1, 18.8.30). */
function isBuiltInDate(format: number): boolean {
  return (format >= 14 && format <= 17) || format === 22 || (format >= 27 && format <= 36) || (format >= 50 && format <= 58);
}

function showsDay(formatCode: string): boolean {
  return /[yd]/iu.test(formatCode.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, ''));
}
