import { fail } from '@taizhang/kernel';
import { readWordText } from '@taizhang/reports';

/** Largest file read, in bytes: a year of reports of a whole province is smaller. */
export const MAX_TEXT_BYTES = 60 * 1024 * 1024;

/**
 * The text of a report: plain text or Markdown in UTF-8, UTF-16 or GB 18030, or a Word file.
 * @throws DomainError `unsupported_file` for anything else (also encrypted Word files), `too_large`
 */
export function readReportText(bytes: Uint8Array, fileName: string): string {
  if (bytes.length > MAX_TEXT_BYTES) fail('too_large', { zh: `“${fileName}”超过 60 MB，无法核校。`, en: `"${fileName}" is larger than 60 MB.` });
  if (isWordFile(bytes)) return readWordText(bytes).text;
  if (startsWith(bytes, OLE)) {
    fail('unsupported_file', {
      zh: `“${fileName}”是旧版或加密的 Office 文件，请去掉密码并另存为 .docx。`,
      en: `"${fileName}" is an old or encrypted Office file. Remove the password and save it as .docx.`,
    });
  }
  const text = decode(bytes);
  if (text === undefined || BINARY.test(text.slice(0, 4096))) {
    fail('unsupported_file', { zh: `“${fileName}”不是文本或 Word 文件。`, en: `"${fileName}" is neither text nor a Word file.` });
  }
  return text;
}

/** Whether a file begins like a Word file; what it really is shows when it is read. */
export function isWordFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Control characters no text holds, tab and line ends left out. */
const BINARY = /(?![\t\n\v\f\r])\p{Cc}/u;

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

function decode(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return attempt(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return attempt(bytes, 'utf-16be');
  return attempt(bytes, 'utf-8') ?? attempt(bytes, 'gb18030');
}

function attempt(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
