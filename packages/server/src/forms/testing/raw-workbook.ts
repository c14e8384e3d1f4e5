import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip file; `claimedSize` lets it lie about what it unpacks to. */
export interface ZipPart {
  readonly name: string;
  readonly text: string | Buffer;
  readonly claimedSize?: number;
}

/** A zip file of these parts, byte by byte as we like it: broken files cannot be had from a library that writes sound ones. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimedSize } of parts) {
    const data = Buffer.from(text);
    const packed = deflateRawSync(data);
    const fileName = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? data.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, fileName, packed]);
    const central = Buffer.alloc(46);
    central.write('PK\u0001\u0002', 0, 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6, 0, 24);
    central.writeUInt32LE(offset, 42);
    bodies.push(local);
    directory.push(Buffer.concat([central, fileName]));
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** The parts of a workbook with one sheet of this XML. Style 1 shows a number as a date. */
export function workbookParts(sheetXml: string): readonly ZipPart[] {
  return [
    { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'xl/workbook.xml', text: '<workbook xmlns:r="r"><sheets><sheet name="填报" sheetId="1" r:id="rId1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/styles.xml', text: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' },
    { name: 'xl/worksheets/sheet1.xml', text: sheetXml },
  ];
}

/** A cell of a raw sheet: text, a number, or XML of the cell's inside with its attributes. */
export type RawCell = string | number | null | { readonly attributes: string; readonly inside: string };

/** The XML of a sheet with these rows by their numbers. */
export function sheetXml(rows: ReadonlyMap<number, readonly RawCell[]>): string {
  const body = [...rows].map(([row, cells]) => `<row r="${row}">${cells.map((cell, at) => cellXml(`${String.fromCharCode(65 + at)}${row}`, cell)).join('')}</row>`);
  return `<worksheet><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function cellXml(place: string, cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
  return `<c r="${place}" ${cell.attributes}>${cell.inside}</c>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
