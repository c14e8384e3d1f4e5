import { readZip, writeZip } from './zip.ts';

/** A filled cell as its XML stands in the sheet. */
interface SheetCell {
  readonly place: string;
  readonly text: string;
  /** Number of its look in styles.xml. */
  readonly style: string | undefined;
}

/** The first sheet of a workbook, in which cells can be looked up and overwritten as a spreadsheet program would, everything else kept byte by byte. */
export class Workbook {
  private readonly parts: Map<string, Buffer>;
  private readonly sheetName: string;
  private readonly shared: readonly string[];

  constructor(bytes: Buffer) {
    this.parts = new Map(readZip(bytes));
    this.sheetName = [...this.parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name)).toSorted()[0] ?? '';
    this.shared = [...(this.parts.get('xl/sharedStrings.xml')?.toString('utf8') ?? '').matchAll(/<si>(.*?)<\/si>/gsu)].map(([, inside = '']) => textIn(inside));
  }

  /** Every cell of the sheet that is there, in order. */
  cells(): readonly SheetCell[] {
    return [...this.sheet().matchAll(CELL)].map(([, place = '', attributes = '', inside = '']) => {
      const value = textIn(inside);
      return { place, style: / s="(\d+)"/u.exec(attributes)?.[1], text: / t="s"/u.test(attributes) ? (this.shared[Number(value)] ?? '') : value };
    });
  }

  /** Place of the first cell of a column that says exactly this. @throws Error when none does. */
  rowOf(column: string, text: string): number {
    const found = this.cells().find((cell) => cell.place.replace(/\d+/u, '') === column && cell.text === text);
    if (found === undefined) throw new Error(`No cell of column ${column} says "${text}".`);
    return Number(found.place.replace(/\D+/u, ''));
  }

  /** What a cell shows; empty when it is not there. */
  textAt(place: string): string {
    return this.cells().find((cell) => cell.place === place)?.text ?? '';
  }

  /** Types into a cell that the template has. @throws Error when it has none there. */
  type(place: string, value: string | number): void {
    const cell = new RegExp(`<c r="${place}"([^>]*?)(?:/>|>.*?</c>)`, 'su');
    if (!cell.test(this.sheet())) throw new Error(`The sheet has no cell ${place}.`);
    const typed = this.sheet().replace(cell, (_, attributes: string) => {
      const kept = attributes.replaceAll(/ t="[^"]*"/gu, '');
      return typeof value === 'number' ? `<c r="${place}"${kept}><v>${value}</v></c>` : `<c r="${place}"${kept} t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    this.parts.set(this.sheetName, Buffer.from(typed));
  }

  bytes(): Buffer {
    return writeZip(this.parts);
  }

  private sheet(): string {
    return this.parts.get(this.sheetName)?.toString('utf8') ?? '';
  }
}

const CELL = /<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu;

function textIn(xml: string): string {
  return [...xml.matchAll(/<(?:t|v)(?: [^>]*)?>(.*?)<\/(?:t|v)>/gsu)].map(([, text = '']) => text).join('').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
