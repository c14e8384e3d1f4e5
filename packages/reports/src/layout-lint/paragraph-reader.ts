import { ElementCollector, childOf, switchOf, valueOf, type XmlElement } from '../word-file/xml-element.ts';
import type { Attributes, XmlListener } from '../word-file/xml-walk.ts';
import { FieldTracker } from './field-tracker.ts';
import type { ListNumbering } from './list-numbering.ts';
import { paragraphLook, paragraphProperties } from './paragraph-properties.ts';
import { mergeProperties, runLook, runProperties } from './run-properties.ts';
import { sectionOf } from './section-properties.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { ThemeFonts } from './theme-fonts.ts';
import type { LaidParagraph, LaidRun, LaidSection, LaidTable, RunLook } from './word-layout.ts';

/** What the looks of a file are worked out from. */
export interface LookSource {
  readonly styles: StyleSheet;
  readonly theme: ThemeFonts;
  readonly numbering: ListNumbering;
}

interface OpenParagraph { properties: XmlElement | undefined; readonly runs: LaidRun[]; hasPicture: boolean; breaksPage: boolean }
interface OpenTable { rows: number; columns: number; cells: number; repeatsHead: boolean; readonly paragraphs: LaidParagraph[] }

/** Listens to a part made of paragraphs and keeps how each is printed; deleted text is gone, inserted text stands. */
export class ParagraphReader implements XmlListener {
  readonly blocks: (LaidParagraph | LaidTable)[] = [];
  readonly sections: LaidSection[] = [];
  readonly #source: LookSource;
  readonly #field = new FieldTracker();
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #tables: OpenTable[] = [];
  #collector: ElementCollector | undefined;
  #run: RunLook | undefined;
  #runProperties: XmlElement | undefined;
  #isText = false;
  #passedOver = 0;
  #number = 1;

  constructor(source: LookSource) {
    this.#source = source;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#passedOver > 0 || PASSED_OVER.has(name)) { this.#passedOver += 1; return; }
    if (this.#collector !== undefined || COLLECTED.has(name)) {
      this.#collector ??= new ElementCollector();
      this.#collector.open(name, attributes);
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    const table = this.#tables.at(-1);
    switch (name) {
      case 'w:p': this.#paragraphs.push({ properties: undefined, runs: [], hasPicture: false, breaksPage: false }); return;
      case 'w:r': this.#run = undefined; this.#runProperties = undefined; return;
      case 'w:t': this.#isText = true; return;
      case 'w:tab': this.#write('\t'); return;
      case 'w:br': case 'w:cr':
        if (attributes['w:type'] === 'page' && paragraph !== undefined) paragraph.breaksPage = true;
        else this.#write('\n');
        return;
      case 'w:drawing': case 'w:pict': case 'w:object': if (paragraph !== undefined) paragraph.hasPicture = true; return;
      case 'w:fldChar': case 'w:fldSimple': case 'w:instrText': this.#write(this.#field.open(name, attributes)); return;
      case 'w:tbl': this.#tables.push({ rows: 0, columns: 0, cells: 0, repeatsHead: false, paragraphs: [] }); return;
      case 'w:tr': if (table !== undefined) { table.rows += 1; table.cells = 0; } return;
      case 'w:tc': if (table !== undefined) { table.cells += 1; table.columns = Math.max(table.columns, table.cells); } break;
      default:
    }
  }

  close(name: string): void {
    if (this.#passedOver > 0) { this.#passedOver -= 1; return; }
    if (this.#collector !== undefined) {
      const element = this.#collector.close();
      if (element === undefined) return;
      this.#collector = undefined;
      this.#takeProperties(element);
      return;
    }
    switch (name) {
      case 'w:t': this.#isText = false; return;
      case 'w:instrText': case 'w:fldSimple': this.#write(this.#field.close(name)); return;
      case 'w:p': this.#closeParagraph(); return;
      case 'w:tbl': this.#closeTable(); break;
      default:
    }
  }

  text(words: string): void {
    if (this.#passedOver > 0 || this.#collector !== undefined) return;
    if (this.#field.isInstruction) this.#field.instruct(words);
    else if (this.#isText) this.#write(this.#field.printed(words));
  }

  #takeProperties(element: XmlElement): void {
    const paragraph = this.#paragraphs.at(-1);
    switch (element.name) {
      case 'w:pPr': {
        if (paragraph !== undefined) paragraph.properties = element;
        const section = childOf(element, 'w:sectPr');
        if (section !== undefined) this.sections.push(sectionOf(section));
        return;
      }
      case 'w:rPr': this.#runProperties = element; return;
      case 'w:sectPr': this.sections.push(sectionOf(element)); return;
      case 'w:trPr': { const table = this.#tables.at(-1); if (table?.rows === 1) table.repeatsHead = switchOf(element, 'w:tblHeader') === true; break; }
      default:
    }
  }

  #write(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || words === '') return;
    if (this.#run === undefined) {
      const { styles, theme } = this.#source;
      const merged = mergeProperties([styles.run(valueOf(paragraph.properties, 'w:pStyle'), valueOf(this.#runProperties, 'w:rStyle')), runProperties(this.#runProperties, theme)]);
      if (merged.isHidden === true) return;
      this.#run = runLook(merged);
    }
    paragraph.runs.push({ text: words, look: this.#run });
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop();
    if (open === undefined) return;
    const isEnclosed = this.#tables.length > 0 || this.#paragraphs.length > 0;
    const paragraph = this.#finish(open, isEnclosed);
    const table = this.#tables.at(-1);
    if (table === undefined) this.blocks.push(paragraph);
    else table.paragraphs.push(paragraph);
    if (!isEnclosed && (paragraph.text.trim() !== '' || paragraph.autoNumber !== '')) this.#number += 1;
  }

  #finish({ properties, runs, hasPicture, breaksPage }: OpenParagraph, isEnclosed: boolean): LaidParagraph {
    const { styles, numbering, theme } = this.#source;
    const style = valueOf(properties, 'w:pStyle');
    const direct = paragraphProperties(properties);
    const merged = mergeProperties([styles.paragraph(style), direct]);
    const isListed = merged.numberList !== undefined && merged.numberList !== '0';
    const automatic = isListed ? numbering.next(merged.numberList ?? '', merged.numberLevel ?? 0) : undefined;
    const settled = automatic === undefined ? merged : mergeProperties([styles.paragraph(style), automatic.indent, direct]);
    const size = runs[0]?.look.size ?? runLook(mergeProperties([styles.run(style, undefined), runProperties(childOf(properties, 'w:rPr'), theme)])).size;
    return {
      kind: 'paragraph', number: this.#number, autoNumber: automatic?.text ?? '', isNumbered: isListed, text: runs.map(({ text }) => text).join(''), runs,
      look: paragraphLook(settled, size), style: styles.nameOf(style), hasPicture, breaksPage: breaksPage || merged.breaksPage === true,
      // A section's properties stand in its last paragraph, which is still of that section.
      section: this.sections.length - (childOf(properties, 'w:sectPr') === undefined ? 0 : 1), isEnclosed,
    };
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const { rows, columns, repeatsHead, paragraphs } = table;
    const outer = this.#tables.at(-1);
    if (outer === undefined) this.blocks.push({ kind: 'table', rows, columns, repeatsHead, isNested: this.#paragraphs.length > 0, paragraphs });
    else outer.paragraphs.push(...paragraphs);
  }
}

const COLLECTED = new Set(['w:pPr', 'w:rPr', 'w:sectPr', 'w:trPr', 'w:tblPr', 'w:tcPr', 'w:sdtPr', 'w:tblGrid']);
// Of a picture that is written twice for old and new editors, one counts; phonetic guides are not text.
const PASSED_OVER = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:rt']);
