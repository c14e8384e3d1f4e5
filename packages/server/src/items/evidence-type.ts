import { fail } from '@taizhang/kernel';
import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { listParts, type ZipParts } from './zip-parts.ts';

/**
 * The media type of a file as its content says, whatever its name does: documents, pictures and plain text that people hand in. The
 * file is read piece by piece and never run, opened or unpacked.
 * @throws DomainError `unsupported_file` for anything else, for a name that says otherwise, and for documents with macros or programs inside
 */
export async function evidenceType(file: string, fileName: string): Promise<string> {
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const type = typeOfContent(await beginningOf(file)) ?? ((await isText(file)) ? 'text/plain' : undefined);
  if (type === undefined || type.startsWith(PROGRAM)) return refuse(fileName, '不是可以接收的文件类型', 'is of no type that is accepted');
  if (type === ZIP) return officeType(await listParts(file).catch(() => refuse(fileName, '已损坏', 'is damaged')), fileName, extension);
  if (type === OLD_OFFICE && (await containsAny(file, OLD_MACROS))) refuse(fileName, '含有宏', 'has macros');
  if (!(EXTENSIONS[type] ?? []).includes(extension)) refuse(fileName, '的内容与扩展名不符', 'holds something else than its name says');
  return type;
}

function officeType({ names, contentTypes }: ZipParts, fileName: string, extension: string): string {
  if (names.some((name) => MACRO_PART.test(name)) || contentTypes.includes('macroEnabled')) refuse(fileName, '含有宏', 'has macros');
  if (names.some((name) => PROGRAM_PART.test(name))) refuse(fileName, '里面有程序', 'has a program inside');
  const office = OFFICE.find(({ part, extensions }) => names.includes(part) && extensions.includes(extension));
  return office?.type ?? refuse(fileName, '不是可以接收的文件类型', 'is of no type that is accepted');
}

const ZIP = 'application/zip';
const OLD_OFFICE = 'application/x-ole-storage';
const PROGRAM = 'application/x-executable';

/** Visual Basic, macro sheets of Excel 4, and controls that run code. */
const MACRO_PART = /vbaproject|vbadata|\/macros?\/|macrosheets\/|\/activex\//iu;
const PROGRAM_PART = /\.(?:exe|dll|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|sh)$/iu;

/** The names of a compound file's streams are UTF-16. */
const OLD_MACROS: readonly Buffer[] = ['_VBA_PROJECT', 'Macros'].map((name) => Buffer.from(name, 'utf16le'));

const MAGIC: readonly (readonly [magic: string, type: string])[] = [
  ['%PDF-', 'application/pdf'], ['\x89PNG\r\n\x1a\n', 'image/png'], ['\xff\xd8\xff', 'image/jpeg'], ['PK\x03\x04', ZIP], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', OLD_OFFICE], ['MZ', PROGRAM], ['\x7fELF', PROGRAM], ['#!', PROGRAM],
];

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'], 'image/png': ['png'], 'image/jpeg': ['jpg', 'jpeg'], [OLD_OFFICE]: ['doc', 'xls', 'ppt', 'wps', 'et'], 'text/plain': ['txt', 'csv', 'md'],
};

const OFFICE: readonly { readonly part: string; readonly extensions: readonly string[]; readonly type: string }[] = [
  { part: 'word/document.xml', extensions: ['docx'], type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { part: 'xl/workbook.xml', extensions: ['xlsx'], type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  { part: 'ppt/presentation.xml', extensions: ['pptx'], type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation' },
  { part: 'OFD.xml', extensions: ['ofd'], type: 'application/ofd' },
];

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function typeOfContent(beginning: Buffer): string | undefined {
  return MAGIC.find(([magic]) => beginning.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1')))?.[1];
}

/** Text has no control characters but tab and line ends, and is UTF-8. */
async function isText(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  try {
    for await (const chunk of chunksOf(file)) {
      size += chunk.length;
      if (chunk.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
  return size > 0;
}

async function containsAny(file: string, words: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...words.map((word) => word.length)) - 1;
  let tail = Buffer.alloc(0);
  for await (const chunk of chunksOf(file)) {
    const piece = Buffer.concat([tail, chunk]);
    if (words.some((word) => piece.includes(word))) return true;
    tail = piece.subarray(-overlap);
  }
  return false;
}

async function* chunksOf(file: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) yield chunk;
}

function refuse(fileName: string, zh: string, en: string): never {
  return fail('unsupported_file', { zh: `“${fileName}”${zh}，请改用 PDF、图片、Word、Excel 或文本。`, en: `"${fileName}" ${en}: use PDF, pictures, Word, Excel or text.` }, { path: ['file'] });
}
