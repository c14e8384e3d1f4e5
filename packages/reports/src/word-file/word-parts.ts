import { fail } from '@taizhang/kernel';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';

/** The parts of a Word file that were asked for, by their names. */
export interface WordParts {
  /** A part as text; undefined when the file has no such part. */
  find(name: string): string | undefined;
  readonly names: readonly string[];
}

/**
 * Opens a Word file and inflates the parts asked for, no others. Nothing it refers to outside itself is ever fetched.
 * @throws DomainError `unsupported_file` when damaged, encrypted, of an old format or with macros; `too_large` beyond bounds
 */
export function readWordParts(bytes: Uint8Array, isWanted: (name: string) => boolean): WordParts {
  if (bytes.length > MAX_FILE) return tooLarge();
  if (startsWith(bytes, OLE)) return refuse('这是旧版或加密的 Word 文件，请去掉密码并另存为 .docx 后再上传。', 'This Word file is encrypted or of an old format. Remove the password and save it as .docx.');
  if (!startsWith(bytes, ZIP)) return notWord();
  const parts = unzip(bytes, isWanted);
  return {
    names: Object.keys(parts),
    find(name) {
      const part = parts[name];
      return part === undefined ? undefined : strFromU8(part);
    },
  };
}

/** @throws DomainError `unsupported_file`: the one answer to everything that does not read as a Word file */
export function damaged(): never {
  return refuse('文件已损坏，无法读取；请在 Word 或 WPS 中打开并另存后再上传。', 'The file is damaged. Open it in Word or WPS, save it again and upload that.');
}

/** @throws DomainError `unsupported_file`: a part declares a document type, by which it could name things outside the file */
export function declaresType(): never {
  return refuse('文件里有文档类型声明（可引用文件以外的内容），出于安全不予读取；请在 Word 或 WPS 中另存后再上传。', 'The file declares a document type, which could name things outside it, and is not read. Save it again in Word or WPS.');
}

/** @throws DomainError `unsupported_file`: an archive without a text, or no archive at all */
export function notWord(): never {
  return refuse('这不是 Word 文件（.docx）。', 'This is not a Word file (.docx).');
}

/** A year's report with its pictures is a hundredth of this. */
const MAX_FILE = 30 * 1024 * 1024;
// Ten times the parts of a 100,000-character report; a bomb claims or holds more.
const MAX_INFLATED = 32 * 1024 * 1024;
const MAX_PARTS = 2000;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

function unzip(bytes: Uint8Array, isAskedFor: (name: string) => boolean): Unzipped {
  let count = 0;
  let total = 0;
  let hasMacros = false;
  let isLarge = false;
  try {
    const parts = unzipSync(bytes, {
      // fflate inflates into a buffer of the size an entry claims and never beyond, so that the claim bounds the memory.
      filter: ({ name, originalSize }) => {
        count += 1;
        hasMacros ||= /vbaProject\.bin$/iu.test(name);
        const isWanted = isAskedFor(name) && count <= MAX_PARTS;
        if (isWanted) total += originalSize;
        isLarge ||= count > MAX_PARTS || total > MAX_INFLATED;
        return isWanted && !isLarge && !hasMacros;
      },
    });
    if (!isLarge && !hasMacros) return parts;
  } catch {
    return damaged();
  }
  return hasMacros
    ? refuse('文件带有宏，不予读取；请另存为不带宏的 .docx 后再上传。', 'The file holds macros and is not read. Save it as .docx without macros.')
    : tooLarge();
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function refuse(zh: string, en: string): never {
  return fail('unsupported_file', { zh, en });
}

function tooLarge(): never {
  return fail('too_large', { zh: '文件过大或解压后过大，未予读取。', en: 'The file is too large, or inflates beyond all bounds, and was not read.' });
}
