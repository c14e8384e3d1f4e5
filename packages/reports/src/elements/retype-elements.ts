import { COPIES_LABEL, type ElementLine, type ElementName } from './element-lines.ts';
import type { OfficialElements } from './official-elements.ts';

/** The elements after somebody has edited their printed lines in Word; a line that was taken out takes its element with it. */
export function retypeElements(before: OfficialElements, lines: readonly ElementLine[]): OfficialElements {
  const textsOf = (name: ElementName): readonly string[] => lines.filter(line => line.name === name).map(({ text }) => text.trim());
  const [copyNumber] = textsOf('copyNumber');
  const [secrecy] = textsOf('secrecy');
  const [urgency] = textsOf('urgency').filter(text => text === '特急' || text === '加急');
  const [note] = textsOf('note');
  const [copies] = textsOf('copies');
  const [printed] = textsOf('printed');
  const { number, signers } = readNumberRows(lines.filter(line => line.name === 'number').map(({ text }) => text));
  return {
    isSealed: before.isSealed, imprintPage: before.imprintPage, signers, ...readMark(before, textsOf('mark')),
    ...copyNumber === undefined ? {} : { copyNumber },
    ...secrecy === undefined ? {} : { secrecy },
    ...urgency === undefined ? {} : { urgency },
    ...number === '' ? {} : { number },
    ...note === undefined ? {} : { note: note.replace(/^[（(](.*)[）)]$/u, '$1') },
    copies: copies === undefined ? [] : copies.replace(COPIES_LABEL, '').replace(/。$/u, '').split(/[，、；]/u).map(name => name.trim()).filter(name => name !== ''),
    ...printed === undefined ? {} : { printed: readPrinted(printed) },
  };
}

/** What the file says where it was edited, else what was filled in since the download. */
export function mergeElements(base: OfficialElements | undefined, edited: OfficialElements | undefined, newest: OfficialElements | undefined): OfficialElements | undefined {
  if (base === undefined || edited === undefined || newest === undefined) return newest ?? edited;
  const changed = Object.fromEntries(Object.entries(edited).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(Object.entries(base).find(([other]) => other === name)?.[1])));
  const dropped = new Set(Object.keys(base).filter(name => !(name in edited)));
  return droppedOf({ ...newest, ...changed }, dropped);
}

function droppedOf(elements: OfficialElements, dropped: ReadonlySet<string>): OfficialElements {
  const { copyNumber, secrecy, urgency, number, note, printed, ...always } = elements;
  return {
    ...always,
    ...copyNumber === undefined || dropped.has('copyNumber') ? {} : { copyNumber },
    ...secrecy === undefined || dropped.has('secrecy') ? {} : { secrecy },
    ...urgency === undefined || dropped.has('urgency') ? {} : { urgency },
    ...number === undefined || dropped.has('number') ? {} : { number },
    ...note === undefined || dropped.has('note') ? {} : { note },
    ...printed === undefined || dropped.has('printed') ? {} : { printed },
  };
}

function readMark({ mark }: OfficialElements, texts: readonly string[]): Pick<OfficialElements, 'issuers' | 'mark'> {
  const issuers = texts.filter(text => text !== '' && text !== '文件').map(text => text.replace(/文件$/u, ''));
  const isDocument = texts.some(text => text.endsWith('文件'));
  return { issuers, mark: isDocument ? 'document' : texts.length === 0 ? mark : 'name' };
}

function readNumberRows(rows: readonly string[]): { readonly number: string; readonly signers: readonly string[] } {
  const parts = rows.map(row => { const [left = '', ...rest] = row.split('\t'); return { left: left.trim(), right: rest.join(' ') }; });
  const signers = parts.flatMap(({ right }) => right.replace(/^\s*签发人[:：]/u, '').split(/[\s　、]+/u)).filter(name => name !== '');
  return { number: parts.map(({ left }) => left).findLast(left => left !== '') ?? '', signers };
}

function readPrinted(text: string): NonNullable<OfficialElements['printed']> {
  const [office = '', ...rest] = text.split(/\s+/u);
  return { office, date: rest.join('').replace(/印发$/u, '') };
}
