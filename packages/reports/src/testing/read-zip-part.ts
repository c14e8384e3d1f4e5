import { inflateRawSync } from 'node:zlib';

/** Text of one part of a zip file such as a Word document; enough of the format for files written by our own renderer. */
export function readZipPart(file: Uint8Array, name: string): string {
  const bytes = Buffer.from(file);
  const directory = bytes.readUInt32LE(bytes.lastIndexOf(END_OF_DIRECTORY) + 16);
  for (let at = directory; bytes.readUInt32LE(at) === CENTRAL_HEADER; at = nextEntry(bytes, at)) {
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    return (bytes.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString('utf8');
  }
  throw new Error(`no part ${name}`);
}

const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

function nextEntry(bytes: Buffer, at: number): number {
  return at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
}
