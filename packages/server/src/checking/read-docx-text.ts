import { fail } from '@taizhang/kernel';
import { SaxesParser } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** Bytes the document part may inflate to: more than any report, less than a bomb. */
const MAX_INFLATED = 64 * 1024 * 1024;
const DOCUMENT = 'word/document.xml';

/**
 * The words of a Word file, one paragraph a line, as they would stand once every tracked change is accepted. Nothing outside
 * the file is ever fetched, and no macro is looked at.
 * @throws DomainError `unsupported_file` when it is no readable Word file, `too_large` when it inflates beyond bounds
 */
export async function readDocxText(bytes: Buffer, fileName: string): Promise<string> {
  const xml = await inflateDocument(bytes, fileName).catch((problem: unknown) => (isOurs(problem) ? raise(problem) : damaged(fileName)));
  try {
    return textOf(xml);
  } catch {
    return damaged(fileName);
  }
}

async function inflateDocument(bytes: Buffer, fileName: string): Promise<string> {
  const zip = await new Promise<ZipFile>((resolve, reject) => fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened))));
  try {
    const entry = await findEntry(zip);
    if (!entry) return damaged(fileName);
    if (entry.uncompressedSize > MAX_INFLATED) return tooLarge(fileName);
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))));
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of stream) {
      const part = Buffer.from(chunk);
      size += part.length;
      // What the archive says of its size may be a lie.
      if (size > MAX_INFLATED) return tooLarge(fileName);
      chunks.push(part);
    }
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    zip.close();
  }
}

async function findEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => (entry.fileName === DOCUMENT ? resolve(entry) : zip.readEntry()));
    zip.on('end', () => resolve(undefined));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** Deleted text (w:del) is gone; the parser knows no external entities, so nothing is fetched. */
function textOf(xml: string): string {
  const parser = new SaxesParser();
  let text = '';
  let isText = false;
  let deleted = 0;
  parser.on('opentag', ({ name }) => {
    if (name === 'w:del' || name === 'w:moveFrom') deleted += 1;
    else if (name === 'w:t') isText = true;
    else if (name === 'w:tab') text += '\t';
    else if (name === 'w:br') text += '\n';
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:del' || name === 'w:moveFrom') deleted -= 1;
    else if (name === 'w:t') isText = false;
    else if (name === 'w:p') text += '\n';
    else if (name === 'w:tc') text = `${text.replace(/\n$/u, '')}\t`;
    else if (name === 'w:tr') text = `${text.replace(/\t$/u, '')}\n`;
  });
  parser.on('text', (words) => {
    if (isText && deleted === 0) text += words;
  });
  parser.on('error', (problem) => {
    throw problem;
  });
  parser.write(xml).close();
  return text;
}

function isOurs(problem: unknown): problem is Error & { readonly code: string } {
  return problem instanceof Error && 'userMessage' in problem;
}

function raise(problem: Error): never {
  throw problem;
}

function damaged(fileName: string): never {
  return fail('unsupported_file', { zh: `“${fileName}”不是完好的 Word 文件（.docx）。`, en: `"${fileName}" is not an intact Word file (.docx).` });
}

function tooLarge(fileName: string): never {
  return fail('too_large', { zh: `“${fileName}”解压后过大，未予读取。`, en: `"${fileName}" inflates beyond all bounds and was not read.` });
}
