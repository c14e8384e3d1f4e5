import { zipSync } from 'fflate';
import { damaged } from './word-parts.ts';

/**
 * The archive with some parts replaced or added. Every other entry is copied as it is packed, byte for byte, and in its place.
 * @throws DomainError `unsupported_file` when the directory of the archive cannot be followed
 */
export function spliceZip(archive: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const before = readEntries(archive);
  const added = readEntries(zipSync(parts, { level: 6, mtime: ZIP_EPOCH }));
  const known = new Set(before.map(({ name }) => name));
  const replacing = new Map(added.map(entry => [entry.name, entry]));
  return writeEntries([...before.map(entry => replacing.get(entry.name) ?? entry), ...added.filter(({ name }) => !known.has(name))]);
}

// The first day a zip file can name; without it fflate reads the clock.
const ZIP_EPOCH = '1980-01-01T00:00:00';
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** One entry as packed: its header and bytes, and its record in the directory. */
interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly record: Uint8Array;
}

function readEntries(archive: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const found: { readonly name: string; readonly from: number; readonly record: Uint8Array }[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) return damaged();
    const length = view.getUint16(at + 28, true);
    const next = at + 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    found.push({ name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + length)), from: view.getUint32(at + 42, true), record: archive.subarray(at, next) });
    at = next;
  }
  // An entry reaches to the next one, whatever its own header says of its length.
  const starts = [...found.map(({ from }) => from), directory].sort((left, right) => left - right);
  return found.map(({ name, from, record }) => {
    const next = starts.find(start => start > from);
    return next === undefined || next > directory ? damaged() : { name, record, packed: archive.subarray(from, next) };
  });
}

/** The record that ends the directory stands in the last 64 KB, before a comment of the archive. */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) if (view.getUint32(at, true) === DIRECTORY_END) return at;
  return damaged();
}

function writeEntries(entries: readonly ZipEntry[]): Uint8Array {
  const directory = entries.reduce((sum, { packed }) => sum + packed.length, 0);
  const records = entries.reduce((sum, { record }) => sum + record.length, 0);
  const archive = new Uint8Array(directory + records + 22);
  const view = new DataView(archive.buffer);
  let at = 0;
  let recordAt = directory;
  for (const { packed, record } of entries) {
    archive.set(packed, at);
    archive.set(record, recordAt);
    view.setUint32(recordAt + 42, at, true);
    at += packed.length;
    recordAt += record.length;
  }
  view.setUint32(recordAt, DIRECTORY_END, true);
  view.setUint16(recordAt + 8, entries.length, true);
  view.setUint16(recordAt + 10, entries.length, true);
  view.setUint32(recordAt + 12, records, true);
  view.setUint32(recordAt + 16, directory, true);
  return archive;
}
