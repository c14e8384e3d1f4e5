import Papa from 'papaparse';
import { openTextFile } from './text-file.ts';

/** A CSV file being written: UTF-8 with a byte order mark, so that Excel and WPS open it in Chinese. */
export interface CsvFile {
  /** Waits while the disk is behind: memory does not grow with the file. */
  write(rows: readonly (readonly (string | number | null)[])[]): Promise<void>;
  end(): Promise<void>;
}

/** Opens the file, for its owner alone, and writes the heads. @throws Error when it is there already */
export async function openCsvFile(file: string, heads: readonly string[]): Promise<CsvFile> {
  const text = await openTextFile(file);
  const write = async (rows: readonly (readonly (string | number | null)[])[]): Promise<void> => {
    if (rows.length > 0) await text.write(`${Papa.unparse(rows.map((row) => [...row]), { escapeFormulae: true, newline: '\r\n' })}\r\n`);
  };
  await text.write('\uFEFF');
  await write([heads]);
  return { write, end: text.end };
}
