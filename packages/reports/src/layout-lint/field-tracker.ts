import type { Attributes } from '../word-file/xml-walk.ts';
import { FIELD_MARKS } from './word-layout.ts';

/** Follows the fields of a part, so that a page number is known for one whatever number stands there now. */
export class FieldTracker {
  readonly #open: { instruction: string; isResult: boolean; isReplaced: boolean }[] = [];
  #isInstruction = false;

  /** True between the tags that hold what a field is to do. */
  get isInstruction(): boolean {
    return this.#isInstruction;
  }

  /** True inside the result of a field for which a mark was written. */
  get isReplaced(): boolean {
    return this.#open.some(({ isReplaced }) => isReplaced);
  }

  /** Takes the opening tag of a part of a field and gives the mark to print, if one is due. */
  open(name: string, attributes: Attributes): string {
    if (name === 'w:instrText') {
      this.#isInstruction = true;
      return '';
    }
    if (name === 'w:fldSimple') {
      this.#open.push({ instruction: attributes['w:instr'] ?? '', isResult: true, isReplaced: false });
      return this.#mark();
    }
    const part = attributes['w:fldCharType'];
    if (part === 'begin') this.#open.push({ instruction: '', isResult: false, isReplaced: false });
    return part === 'separate' ? this.#mark() : part === 'end' ? this.#end() : '';
  }

  close(name: string): void {
    if (name === 'w:instrText') this.#isInstruction = false;
    else this.#open.pop();
  }

  instruct(words: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.instruction += words;
  }

  #mark(): string {
    const field = this.#open.at(-1);
    const [, name = ''] = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/iu.exec(field?.instruction ?? '') ?? [];
    if (field === undefined) return '';
    field.isResult = true;
    field.isReplaced = name !== '';
    return name === '' ? '' : name.toUpperCase() === 'PAGE' ? FIELD_MARKS.page : FIELD_MARKS.pages;
  }

  /** A field without a result so far gets its mark at its end. */
  #end(): string {
    const mark = this.#open.at(-1)?.isResult === false ? this.#mark() : '';
    this.#open.pop();
    return mark;
  }
}
