import { fail } from '@taizhang/kernel';
import yauzl from 'yauzl';

/**
 * The media type of a file as its content says, whatever its name does: documents, pictures and plain text that people hand in.
 * @throws DomainError `unsupported_file` for anything else, for a name that says otherwise, and for documents with macros
 */
export async function evidenceType(bytes: Buffer, fileName: string): Promise<string> {
  const extension = /\.([a-z0-9]{1,5})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const type = typeOfContent(bytes) ?? (isText(bytes) ? 'text/plain' : undefined);
  if (type === undefined || type.startsWith(PROGRAM)) return refuse(fileName, '不是可以接收的文件类型', 'is of no type that is accepted');
  if (type === ZIP) {
    const parts = await partsOf(bytes).catch(() => refuse(fileName, '已损坏', 'is damaged'));
    if (parts.some((part) => /vbaproject|\/macros?\//iu.test(part))) refuse(fileName, '含有宏', 'has macros');
    const office = OFFICE.find(({ part, extensions }) => parts.includes(part) && extensions.includes(extension));
    return office?.type ?? refuse(fileName, '不是可以接收的文件类型', 'is of no type that is accepted');
  }
  // The names of a compound file's streams are UTF-16.
  if (type === OLD_OFFICE && (bytes.includes(Buffer.from('_VBA_PROJECT', 'utf16le')) || bytes.includes(Buffer.from('Macros', 'utf16le')))) refuse(fileName, '含有宏', 'has macros');
  if (!(EXTENSIONS[type] ?? []).includes(extension)) refuse(fileName, '的内容与扩展名不符', 'holds something else than its name says');
  return type;
}

const ZIP = 'application/zip';
const OLD_OFFICE = 'application/x-ole-storage';
const PROGRAM = 'application/x-executable';

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

function typeOfContent(bytes: Buffer): string | undefined {
  return MAGIC.find(([magic]) => bytes.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1')))?.[1];
}

/** Text has no control characters but tab and line ends, and is UTF-8. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0 || bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function partsOf(bytes: Buffer): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) {
        reject(error);
        return;
      }
      const parts: string[] = [];
      zip.on('entry', (entry: { readonly fileName: string }) => {
        if (parts.push(entry.fileName) > 5000) reject(new Error('too many parts'));
        else zip.readEntry();
      });
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.readEntry();
    });
  });
}

function refuse(fileName: string, zh: string, en: string): never {
  return fail('unsupported_file', { zh: `“${fileName}”${zh}，请改用 PDF、图片、Word、Excel 或文本。`, en: `"${fileName}" ${en}: use PDF, pictures, Word, Excel or text.` }, { path: ['file'] });
}
