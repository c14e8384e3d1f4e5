import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import Papa from 'papaparse';

/** A CSV file being written: UTF-8 with a byte order mark, so that Excel and WPS open it in Chinese. */
export interface CsvFile {
  /** Waits while the disk is behind: memory does not grow with the file. */
  write(rows: readonly (readonly (string | number | null)[])[]): Promise<void>;
  end(): Promise<void>;
}

/** Opens the file, for its owner alone, and writes the heads. @throws Error when it is there already */
export async function openCsvFile(file: string, heads: readonly string[]): Promise<CsvFile> {
  const stream = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(stream, 'open');
  const send = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain');
  };
  const write = async (rows: readonly (readonly (string | number | null)[])[]): Promise<void> => {
    if (rows.length > 0) await send(`${Papa.unparse(rows.map((row) => [...row]), { escapeFormulae: true, newline: '\r\n' })}\r\n`);
  };
  await send('\uFEFF');
  await write([heads]);
  return {
    write,
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
