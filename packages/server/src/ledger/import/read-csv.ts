import { fail } from '@taizhang/kernel';
import Papa from 'papaparse';

/** Bytes of an upload above which nothing is read. */
export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024;

/** Text of a CSV file in any encoding an office's spreadsheet writes: UTF-8 with or without mark, GB 18030, UTF-16 with mark. */
export function decodeCsv(bytes: Uint8Array, fileName: string): string {
  refuseOtherTypes(bytes, fileName);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    try {
      return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    } catch {
      return notCsv(fileName);
    }
  }
}

/** Takes one record: its cells, and the number a spreadsheet shows beside it. */
export type CsvRowVisitor = (cells: readonly string[], row: number) => void;

/** Reads record by record. The first is the header: it is given to `open`, which answers who takes the rest. */
export function readCsv(text: string, open: (header: readonly string[]) => CsvRowVisitor): void {
  let visit: CsvRowVisitor | undefined;
  let row = 1;
  Papa.parse<string[]>(text, {
    skipEmptyLines: false,
    delimiter: delimiterOf(text),
    step({ data }) {
      if (!visit) {
        visit = open(data.map((name) => name.replace('\uFEFF', '').trim()));
        return;
      }
      row += 1;
      if (data.length > 1 || (data[0] ?? '') !== '') visit(data, row);
    },
  });
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

function refuseOtherTypes(bytes: Uint8Array, fileName: string): void {
  const starts = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (starts(ZIP) || starts(OLE)) {
    fail('unsupported_file', {
      zh: `“${fileName}”是 Excel 或压缩文件，此处请上传 CSV；Excel 表请在“数据填报”中导入。`,
      en: `"${fileName}" is an Excel or archive file. Upload CSV here; import Excel forms under Data entry.`,
    });
  }
  if (bytes.length === 0) fail('invalid_input', { zh: `“${fileName}”是空文件。`, en: `"${fileName}" is empty.` });
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (starts(PDF) || (!isUtf16 && bytes.subarray(0, 4096).includes(0))) notCsv(fileName);
  if (bytes.length > MAX_UPLOAD_BYTES) {
    fail('too_large', {
      zh: `文件 ${Math.ceil(bytes.length / 1024 / 1024)} MB，超过 50 MB 上限，请拆分后导入。`,
      en: `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; the limit is 50 MB. Split it and import the parts.`,
    });
  }
}

function notCsv(fileName: string): never {
  return fail('unsupported_file', {
    zh: `“${fileName}”不是 CSV 文本（应为 UTF-8 或 GBK 编码），请在表格软件中另存为 CSV 后再传。`,
    en: `"${fileName}" is not CSV text in UTF-8 or GBK. Save it as CSV in the spreadsheet program and upload it again.`,
  });
}

/** Offices in some locales separate by semicolon or tab; the header line tells. */
function delimiterOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/u));
  return [',', '\t', ';'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';
}

/** Names of the heading line. */
export function headingOf(text: string): readonly string[] {
  const { data } = Papa.parse<string[]>(text.slice(0, 10_000), { preview: 1, delimiter: delimiterOf(text) });
  return data[0]?.map((name) => name.replace('\uFEFF', '').trim()) ?? [];
}
