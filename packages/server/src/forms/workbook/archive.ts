import { DomainError, fail, isDomainError, type Localized } from '@taizhang/kernel';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { Readable } from 'node:stream';

/** The parts of an .xlsx file, each inflated only when it is read and never beyond the limits. */
export interface Archive {
  has(part: string): boolean;
  /**
   * Hands the text of a part over piece by piece, in whole characters, until `take` answers false; `finish` is called
   * when it was read to its end. Whatever they throw means that the part is damaged, unless it is a refusal already.
   */
  read(part: string, take: (text: string) => boolean, finish: () => void): Promise<void>;
}

/**
 * Limits on what may come out of an upload. The fullest workbook accepted (50,000 rows of ten columns) inflates to 35 MB;
 * what claims or gives more is a mistake or a bomb.
 */
export const LARGEST_PART = 64 * 1024 * 1024;
export const LARGEST_TOTAL = 96 * 1024 * 1024;
const MOST_PARTS = 2000;

/**
 * Opens an uploaded workbook by its table of contents; nothing is inflated yet.
 * @throws DomainError `unsupported_file`, `too_large`
 */
export async function openArchive(bytes: Buffer, fileName: string): Promise<Archive> {
  refuseOtherTypes(bytes, fileName);
  const { zip, entries } = await readDirectory(bytes, fileName);
  if ([...entries.keys()].some((name) => /vbaproject/iu.test(name))) refuse(fileName, MACROS);
  const claimed = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (claimed > LARGEST_TOTAL || [...entries.values()].some((entry) => entry.uncompressedSize > LARGEST_PART)) tooLarge(fileName, claimed);
  let inflated = 0;
  return {
    has: (part) => entries.has(part.toLowerCase()),
    async read(part, take, finish) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) refuse(fileName, BROKEN);
      const decoder = new TextDecoder('utf-8', { fatal: true });
      try {
        for await (const chunk of await openPart(zip, entry)) {
          const piece = bytesOf(chunk);
          // What yauzl counts against the claimed size is counted once more: the limit must not rest on one reading of the file.
          inflated += piece.length;
          if (inflated > LARGEST_TOTAL) tooLarge(fileName, inflated);
          if (!take(decoder.decode(piece, { stream: true }))) return;
        }
        if (take(decoder.decode())) finish();
      } catch (error) {
        if (isDomainError(error)) throw error;
        throw broken(fileName, error);
      }
    },
  };
}

interface Directory {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
}

function readDirectory(bytes: Buffer, fileName: string): Promise<Directory> {
  return new Promise((resolve, reject) => {
    const give = (error: unknown): void => reject(isDomainError(error) ? error : broken(fileName, error));
    yauzl.fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) {
        give(error);
        return;
      }
      const entries = new Map<string, Entry>();
      zip.on('entry', (entry: Entry) => {
        const name = entry.fileName.toLowerCase();
        // Two parts of one name mean that two readers may see two different workbooks.
        if (entries.has(name) || entries.size >= MOST_PARTS || (entry.generalPurposeBitFlag & 1) === 1) give(new Error(`unusable part ${name}`));
        else {
          entries.set(name, entry);
          zip.readEntry();
        }
      });
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('error', give);
      zip.readEntry();
    });
  });
}

function openPart(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}

function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  throw new TypeError('the part was not read as bytes');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function refuseOtherTypes(bytes: Buffer, fileName: string): void {
  const starts = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (/\.xl(?:sm|tm|am|sb)$/iu.test(fileName)) refuse(fileName, MACROS);
  if (starts(OLE)) refuse(fileName, OLD_OR_LOCKED);
  if (!starts(ZIP)) refuse(fileName, NOT_EXCEL);
}

const MACROS: Localized = { zh: '含有宏，不予接收；请另存为“Excel 工作簿 (*.xlsx)”后再传', en: 'contains macros and is not accepted; save it as "Excel workbook (*.xlsx)" and upload that' };
const OLD_OR_LOCKED: Localized = { zh: '是旧版 .xls 或设了打开密码；请取消密码并另存为 .xlsx 后再传', en: 'is an old .xls or is locked with a password; remove the password and save it as .xlsx' };
const NOT_EXCEL: Localized = { zh: '不是 Excel 工作簿（.xlsx）；请用从本系统下载的模板填写', en: 'is not an Excel workbook (.xlsx); fill in the template downloaded here' };
const BROKEN: Localized = { zh: '已损坏或不完整，无法读取；请重新保存后再传', en: 'is damaged or incomplete and cannot be read; save it again and upload it' };

function refuse(fileName: string, { zh, en }: Localized): never {
  return fail('unsupported_file', { zh: `“${fileName}”${zh}。`, en: `"${fileName}" ${en}.` });
}

function broken(fileName: string, cause: unknown): DomainError {
  return new DomainError('unsupported_file', { zh: `“${fileName}”${BROKEN.zh}。`, en: `"${fileName}" ${BROKEN.en}.` }, { cause });
}

function tooLarge(fileName: string, size: number): never {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return fail('too_large', {
    zh: `“${fileName}”解压后有 ${megabytes} MB，超过 ${LARGEST_TOTAL / 1024 / 1024} MB 上限，未作处理。请拆分后再传。`,
    en: `"${fileName}" unpacks to ${megabytes} MB, above the limit of ${LARGEST_TOTAL / 1024 / 1024} MB, and was not processed. Split it and upload the parts.`,
  });
}
