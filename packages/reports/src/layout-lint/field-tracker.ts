import type { Attributes } from '../word-file/xml-walk.ts';
import { FIELD_MARKS } from './word-layout.ts';

interface OpenField { instruction: string; mark: string; isPrinted: boolean }

/** Follows the fields of a part, so that a page number is known for one whatever number stands there now. */
export class FieldTracker {
  readonly #open: OpenField[] = [];
  #isInstruction = false;

  /** True between the tags that hold what a field is to do. */
  get isInstruction(): boolean {
    return this.#isInstruction;
  }

  /** Takes the opening tag of a part of a field and gives what is to be printed: the mark of a field that ends without a result. */
  open(name: string, attributes: Attributes): string {
    if (name === 'w:instrText') this.#isInstruction = true;
    else if (name === 'w:fldSimple') this.#open.push(withMark({ instruction: attributes['w:instr'] ?? '', mark: '', isPrinted: false }));
    else if (attributes['w:fldCharType'] === 'begin') this.#open.push({ instruction: '', mark: '', isPrinted: false });
    else if (attributes['w:fldCharType'] === 'end') return this.#end();
    return '';
  }

  close(name: string): string {
    if (name === 'w:fldSimple') return this.#end();
    this.#isInstruction = false;
    return '';
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field === undefined) return;
    field.instruction += words;
    withMark(field);
  }

  /** What is printed for words of the text: themselves, or once the mark of the field they are the result of, set as they are. */
  printed(words: string): string {
    const field = this.#open.find(({ mark }) => mark !== '');
    if (field === undefined) return words;
    const mark = field.isPrinted ? '' : field.mark;
    field.isPrinted = true;
    return mark;
  }

  #end(): string {
    const field = this.#open.pop();
    return field === undefined || field.isPrinted ? '' : field.mark;
  }
}

function withMark(field: OpenField): OpenField {
  const [, name] = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/iu.exec(field.instruction) ?? [];
  field.mark = name === undefined ? '' : name.toUpperCase() === 'PAGE' ? FIELD_MARKS.page : FIELD_MARKS.pages;
  return field;
}
