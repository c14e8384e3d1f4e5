import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** A file being written. */
export interface TextFile {
  /** Waits while the disk is behind: memory does not grow with the file. */
  write(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Opens a new file for its owner alone. @throws Error when it is there already */
export async function openTextFile(file: string): Promise<TextFile> {
  const stream = createWriteStream(file, { mode: 0o600, flags: 'wx' });
  await once(stream, 'open');
  return {
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    end: async () => {
      stream.end();
      await finished(stream);
    },
  };
}
